import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useSignIn } from '../../data/session.ts';

interface Values {
  readonly login: string;
  readonly password: string;
}

/** Asks for login and password. */
export function LoginForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const required = (message: string) => [{ required: true, message }];
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => signIn.mutate(values, { onSuccess: onSignedIn })}
    >
      <Form.Item name="login" label={t('login.login')} rules={required(t('login.loginRequired'))}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('login.password')} rules={required(t('login.passwordRequired'))}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {signIn.error && (
        <Form.Item>
          <ProblemNotice error={signIn.error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('login.signIn')}
      </Button>
    </Form>
  );
}
