-- Readings of targets, how the lead reading of each commitment stands, and milestones.
alter table commitment add column target_signal varchar(16) default 'NOT_MEASURED' not null;
alter table commitment add column progress_reading uuid;
alter table commitment add column progress_signal varchar(16);
alter table commitment add column progress_period varchar(7);
alter table commitment add column progress_value numeric(24, 6);
alter table commitment add column progress_unit varchar(50);
alter table commitment add column progress_attainment numeric(24, 6);
alter table commitment add column progress_expected_by_now numeric(24, 6);
alter table commitment add column reading_count integer default 0 not null;
alter table commitment add column milestone_count integer default 0 not null;
alter table commitment add column milestone_done_count integer default 0 not null;
update commitment set target_signal = 'NO_DATA' where kind = 'MEASURED';
create index commitment_target_signal on commitment (target_signal, revision);

alter table standing add column target_signal varchar(16) default 'NOT_MEASURED' not null;
update standing set target_signal = 'NO_DATA' where kind = 'MEASURED';

create table reading (
    id uuid primary key,
    commitment_id uuid not null references commitment,
    label varchar(200) not null,
    lead boolean not null,
    indicator varchar(32) not null,
    reporter varchar(32) not null,
    from_party varchar(32) not null,
    to_party varchar(32) not null,
    unit varchar(50),
    frequency varchar(8) not null,
    accumulation varchar(16) not null,
    baseline_period varchar(15),
    baseline_value numeric(24, 6),
    baseline_basis varchar(16),
    baseline_note varchar(1000),
    goal varchar(16) not null,
    amount numeric(24, 6),
    percent boolean not null,
    counted_from date,
    due_to date not null,
    due_basis varchar(16) not null,
    due_note varchar(1000),
    path varchar(8) not null,
    corrects uuid unique references reading,
    corrected_by uuid,
    place bigint not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    revision bigint not null unique
);
create index reading_commitment on reading (commitment_id, revision);
create index reading_parties on reading (from_party, to_party);
create table reading_product (
    reading_id uuid not null references reading,
    position integer not null,
    code varchar(6) not null,
    revision varchar(8),
    primary key (reading_id, position)
);
create table reading_term (
    reading_id uuid not null references reading,
    term varchar(16) not null,
    basis varchar(16) not null,
    note varchar(1000),
    primary key (reading_id, term)
);

create table milestone (
    id uuid primary key,
    commitment_id uuid not null references commitment,
    title varchar(300) not null,
    due_from date,
    due_to date,
    due_text varchar(300),
    due_basis varchar(16) not null,
    done_on date,
    corrects uuid unique references milestone,
    corrected_by uuid,
    place bigint not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    revision bigint not null unique
);
create index milestone_commitment on milestone (commitment_id, revision);
create table milestone_evidence (
    milestone_id uuid not null references milestone,
    position integer not null,
    evidence_id uuid not null references evidence,
    primary key (milestone_id, position)
);
