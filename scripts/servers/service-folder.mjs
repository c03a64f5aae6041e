/** Where root keeps what the user of PostgreSQL must be able to reach. */
export const SERVICE_FOLDER = '/var/lib/tirkeu';
