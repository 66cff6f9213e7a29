# Messages in other languages, by the server's own means (nls-global.mk); the
# catalogs are in po/.  A server built without NLS passes this file over.
CATALOG_NAME = beian
AVAIL_LANGUAGES = zh_CN
GETTEXT_FILES = $(wildcard *.c src/*.c src/core/*.c)
# on one line each: test/messages.sh reads them too
GETTEXT_TRIGGERS = errmsg errmsg_plural:1,2 errdetail errdetail_log errdetail_plural:1,2 errhint errhint_plural:1,2 errcontext gettext_noop
GETTEXT_FLAGS = errmsg:1:c-format errmsg_plural:1:c-format errmsg_plural:2:c-format errdetail:1:c-format errdetail_log:1:c-format errdetail_plural:1:c-format errdetail_plural:2:c-format errhint:1:c-format errhint_plural:1:c-format errhint_plural:2:c-format errcontext:1:c-format

# Without gettext nothing is translated, and all else is built.
ifeq (,$(shell msgfmt --version 2>/dev/null))
WANTED_LANGUAGES = none
endif
