-- One act of recording figures: one that was sent alone, or a file of them. Without a revision it is not accepted (yet),
-- and nobody sees its figures.
create table observation_batch (
    id uuid primary key,
    revision bigint unique,
    recorded_at timestamp(6) with time zone,
    recorded_by varchar(100) not null,
    started_at timestamp(6) with time zone not null,
    layout varchar(32),
    source_name varchar(200),
    source_url varchar(2000),
    retrieved_on date,
    row_count bigint not null,
    taken bigint not null,
    revised bigint not null,
    unchanged bigint not null,
    passed_over varchar(4000) not null,
    digest varchar(64) not null
);

-- Figures with their vintages, never changed. "figure" is a digest of what makes two of them the same figure:
-- indicator, reporter, parties, product, HS revision, period and unit.
create table observation (
    id uuid primary key,
    batch_id uuid not null references observation_batch,
    figure uuid not null,
    indicator varchar(32) not null,
    reporter varchar(32) not null,
    from_party varchar(32) not null,
    to_party varchar(32) not null,
    product varchar(6),
    hs_revision varchar(6),
    period varchar(7) not null,
    unit varchar(50),
    amount numeric(21, 6) not null,
    provisional boolean not null,
    source_name varchar(200),
    source_url varchar(2000),
    retrieved_on date not null
);
create unique index observation_figure on observation (figure, retrieved_on, batch_id);
create index observation_series on observation (indicator, reporter, from_party, to_party, product);
create index observation_batch_id on observation (batch_id);

-- Which code of one revision of the HS is which of another.
create table concordance (
    id varchar(32) primary key,
    from_revision varchar(6) not null,
    from_code varchar(6) not null,
    to_revision varchar(6) not null,
    to_code varchar(6) not null,
    recorded_at timestamp(6) with time zone not null,
    revision bigint not null
);
create index concordance_from on concordance (from_revision, from_code);
create index concordance_to on concordance (to_revision, to_code);

-- Whoever imports holds this row, so that one file is read at a time, whatever instance reads it.
create table observation_import_lock (id integer primary key);
insert into observation_import_lock (id) values (1);
