import { DownloadOutlined } from '@ant-design/icons';

interface Props {
  readonly href: string;
  /** the words of the link */
  readonly words: string;
  /** what is saved, for whoever hears the link alone; begins with the same words */
  readonly label: string;
}

/** A link that saves a file the program makes. */
export function SavedFile({ href, words, label }: Props) {
  return (
    <a href={href} download aria-label={label}>
      <DownloadOutlined aria-hidden /> {words}
    </a>
  );
}
