-- Not by MYSQL_DATABASE: the image would then give the application's account every right on it.
-- What that account may do is printed by `grants` (docs/operations.md).
CREATE DATABASE IF NOT EXISTS xueshi CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
