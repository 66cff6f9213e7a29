"""What alembic's autogenerate would do to a database: one line an operation."""

import os

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Date, Integer, MetaData, Table, create_engine
from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.types import UserDefinedType


class IcpNumber(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **_):
        return "icp_number"


class PsbNumber(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **_):
        return "psb_number"


ischema_names.update(icp_number=IcpNumber, psb_number=PsbNumber)

# an application's tables; those that drizzle made
metadata = MetaData()
Table(
    "site",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", IcpNumber, nullable=False, unique=True),
    Column("police", PsbNumber),
    Column("opened", Date),
)

engine = create_engine("postgresql+psycopg2://", connect_args={"dbname": os.environ["PGDATABASE"]})
with engine.connect() as connection:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    for operation in compare_metadata(context, metadata):
        print(operation)
