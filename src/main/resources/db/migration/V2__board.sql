-- How commitments stood from one write to the next, and running counts of how they stand now: both follow from the
-- commitments, and are kept so that what dashboards poll need not count them (docs/adr/0009-board-counts.md).
create table standing (
    revision bigint primary key,
    commitment_id uuid not null references commitment,
    statement_id uuid not null,
    recorded_at timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    recorded_on date not null,
    superseded_on date not null,
    status varchar(32) not null,
    status_since date,
    kind varchar(16) not null,
    strength varchar(32) not null,
    due_to date,
    topics varchar(300) not null,
    parties varchar(3000) not null,
    products varchar(2000) not null
);

create table tally (
    facet varchar(16) not null,
    item varchar(32) not null,
    total bigint not null,
    primary key (facet, item)
);

-- Commitments that are here already stand as they do since they were last touched; how they stood before is not known.
-- A day is worked out from the seconds since 1970, as a cast would take the time zone of the session.
insert into standing (revision, commitment_id, statement_id, recorded_at, superseded_at, recorded_on, superseded_on,
    status, status_since, kind, strength, due_to, topics, parties, products)
select c.revision, c.id, c.statement_id, c.updated_at, timestamp with time zone '9999-12-31 00:00:00+00',
    date '1970-01-01' + cast(floor(extract(epoch from c.updated_at) / 86400) as integer), date '9999-12-31',
    c.status, c.status_since, c.kind, c.strength, c.due_to,
    coalesce((select ',' || string_agg(t.topic, ',' order by t.topic) || ','
        from commitment_topic t where t.commitment_id = c.id), ','),
    coalesce((select ',' || string_agg(p.party || ':' || p.role, ',' order by p.position) || ','
        from commitment_party p where p.commitment_id = c.id), ','),
    coalesce((select ',' || string_agg(p.code, ',' order by p.position) || ','
        from commitment_product p where p.commitment_id = c.id), ',')
from commitment c;
create index standing_commitment on standing (commitment_id, superseded_at);

insert into tally (facet, item, total) select 'STATUS', status, count(*) from commitment group by status;
insert into tally (facet, item, total) select 'KIND', kind, count(*) from commitment group by kind;
insert into tally (facet, item, total) select 'STRENGTH', strength, count(*) from commitment group by strength;
insert into tally (facet, item, total)
select 'TARGET', case when kind = 'MEASURED' then 'NO_DATA' else 'NOT_MEASURED' end, count(*)
from commitment group by case when kind = 'MEASURED' then 'NO_DATA' else 'NOT_MEASURED' end;
insert into tally (facet, item, total) select 'TOPIC', topic, count(*) from commitment_topic group by topic;
insert into tally (facet, item, total)
select 'MAKER', party, count(*) from commitment_party where role = 'MAKER' group by party;
insert into tally (facet, item, total)
select 'DEADLINE', signal, count(*)
from (
    select case
        when due_to is null then 'NO_DEADLINE'
        when status = 'FULFILLED' and status_since > due_to then 'MET_LATE'
        when status = 'FULFILLED' then 'MET_ON_TIME'
        when status in ('PARTIALLY_FULFILLED', 'NOT_FULFILLED', 'WITHDRAWN', 'SUPERSEDED') then 'NO_DEADLINE'
        end as signal
    from commitment
) settled where signal is not null group by signal;
insert into tally (facet, item, total)
select 'OPEN_DUE', cast(due_to as varchar(32)), count(*)
from commitment
where due_to is not null
    and status not in ('PARTIALLY_FULFILLED', 'FULFILLED', 'NOT_FULFILLED', 'WITHDRAWN', 'SUPERSEDED')
group by due_to;
insert into tally (facet, item, total)
select 'UPDATED_ON', cast(recorded_on as varchar(32)), count(*) from standing group by recorded_on;
