-- What has been asked of UN Comtrade, call by call, and how each ended: so that a restart goes on where it stopped, and the
-- cap of calls a day holds over restarts. Nobody's judgement and no figure, so no part of the record.
create table comtrade_call (
    id uuid primary key,
    question varchar(64) not null,
    asked varchar(4000) not null,
    asked_at timestamp(6) with time zone not null,
    outcome varchar(32) not null,
    row_count bigint not null,
    detail varchar(1000)
);
create index comtrade_call_asked_at on comtrade_call (asked_at);

-- Whoever fetches holds this row, so that one instance does.
create table comtrade_fetch_lock (id integer primary key);
insert into comtrade_fetch_lock (id) values (1);
