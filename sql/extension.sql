-- The extension as a whole: it installs, and its catalog entries are in order.
CREATE EXTENSION beian;
