-- The ledger: one row says where it stands and orders all writes, one table keeps every change.
create table ledger_head (
    id integer primary key,
    revision bigint not null,
    recorded_at timestamp(6) with time zone not null,
    hash varchar(64) not null
);
insert into ledger_head (id, revision, recorded_at, hash)
values (1, 0, timestamp with time zone '1970-01-01 00:00:00+00', '0000000000000000000000000000000000000000000000000000000000000000');

create table ledger_change (
    revision bigint primary key,
    type varchar(64) not null,
    subject_type varchar(32) not null,
    subject_id varchar(64) not null,
    subject_reference varchar(100),
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    data text not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);
create index ledger_change_subject on ledger_change (subject_type, subject_id, revision);

create table idempotency_record (
    id varchar(64) primary key,
    request varchar(64) not null,
    location varchar(300) not null,
    entity_tag varchar(100) not null,
    body text not null,
    recorded_at timestamp(6) with time zone not null
);
create index idempotency_record_recorded_at on idempotency_record (recorded_at);

create table api_key (
    id uuid primary key,
    name varchar(100) not null,
    role varchar(16) not null,
    hash varchar(64) not null unique,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    revision bigint not null unique
);

-- States are rows too, put here at the first start from the Java platform's ISO 3166 list, under revision 0.
create table party (
    code varchar(32) primary key,
    name varchar(200) not null,
    kind varchar(16) not null,
    state varchar(3),
    search_text varchar(1000) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    revision bigint not null
);

create table statement (
    id uuid primary key,
    title varchar(300) not null,
    kind varchar(32) not null,
    made_on date not null,
    place varchar(200),
    language varchar(35),
    publisher varchar(200),
    url varchar(2000),
    archive_url varchar(2000),
    published_on date,
    retrieved_on date,
    text text,
    search_text varchar(1000) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    revision bigint not null unique
);
create index statement_made_on on statement (made_on, id);
create index statement_kind on statement (kind, revision);

create table statement_speaker (
    statement_id uuid not null references statement,
    position integer not null,
    name varchar(200) not null,
    role varchar(200),
    party varchar(32),
    primary key (statement_id, position)
);
create index statement_speaker_party on statement_speaker (party, statement_id);

create table reference_counter (
    prefix varchar(64) primary key,
    last integer not null
);

-- made_on, due_sort and due_sort_descending repeat what stands elsewhere, so that a list is ordered by an index.
create table commitment (
    id uuid primary key,
    reference varchar(64) not null unique,
    statement_id uuid not null references statement,
    made_on date not null,
    title varchar(300) not null,
    summary varchar(4000),
    kind varchar(16) not null,
    strength varchar(32) not null,
    strength_as_made varchar(32) not null,
    due_from date,
    due_to date,
    due_text varchar(300),
    due_basis varchar(16) not null,
    due_as_made_from date,
    due_as_made_to date,
    due_as_made_text varchar(300),
    due_as_made_basis varchar(16) not null,
    due_sort date not null,
    due_sort_descending date not null,
    target_indicator varchar(32),
    target_goal varchar(16),
    target_amount numeric(24, 6),
    target_unit varchar(50),
    target_per varchar(16),
    target_basis varchar(16),
    target_baseline_period varchar(7),
    target_baseline_value numeric(24, 6),
    target_baseline_basis varchar(16),
    quote_text varchar(4000),
    quote_start integer,
    quote_end integer,
    status varchar(32) not null,
    status_since date,
    evidence_count integer not null,
    assessment_count integer not null,
    restatement_count integer not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    revision bigint not null unique
);
create index commitment_due on commitment (due_sort, id);
create index commitment_due_descending on commitment (due_sort_descending, id);
create index commitment_made_on on commitment (made_on, id);
create index commitment_status on commitment (status, revision);
create index commitment_status_due on commitment (status, due_to);
create index commitment_kind on commitment (kind, revision);
create index commitment_strength on commitment (strength, revision);
create index commitment_statement on commitment (statement_id, revision);
create index commitment_updated_at on commitment (updated_at);

create table commitment_words (
    commitment_id uuid primary key references commitment,
    words varchar(15000) not null
);

create table commitment_topic (
    commitment_id uuid not null references commitment,
    topic varchar(16) not null,
    primary key (commitment_id, topic)
);
create index commitment_topic_topic on commitment_topic (topic, commitment_id);

create table commitment_party (
    commitment_id uuid not null references commitment,
    position integer not null,
    party varchar(32) not null,
    role varchar(16) not null,
    primary key (commitment_id, position)
);
create index commitment_party_party on commitment_party (party, role, commitment_id);

create table commitment_product (
    commitment_id uuid not null references commitment,
    position integer not null,
    code varchar(6) not null,
    revision varchar(8),
    stated varchar(300),
    basis varchar(16) not null,
    confidence varchar(8),
    primary key (commitment_id, position)
);
create index commitment_product_code on commitment_product (code, commitment_id);
create index commitment_product_commitment on commitment_product (commitment_id, code);

create table commitment_party_status (
    commitment_id uuid not null references commitment,
    party varchar(32) not null,
    status varchar(32) not null,
    since date not null,
    primary key (commitment_id, party)
);

create table evidence (
    id uuid primary key,
    commitment_id uuid not null references commitment,
    kind varchar(16) not null,
    stance varchar(16) not null,
    title varchar(300) not null,
    url varchar(2000),
    archive_url varchar(2000),
    publisher varchar(200),
    published_on date,
    quote varchar(4000),
    note varchar(4000),
    corrects uuid unique references evidence,
    corrected_by uuid,
    place bigint not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    revision bigint not null unique
);
create index evidence_commitment on evidence (commitment_id, revision);

create table assessment (
    id uuid primary key,
    commitment_id uuid not null references commitment,
    party varchar(32),
    status varchar(32) not null,
    effective_on date not null,
    reason varchar(4000) not null,
    corrects uuid unique references assessment,
    corrected_by uuid,
    place bigint not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    revision bigint not null unique
);
create index assessment_commitment on assessment (commitment_id, revision);

create table assessment_evidence (
    assessment_id uuid not null references assessment,
    position integer not null,
    evidence_id uuid not null references evidence,
    primary key (assessment_id, position)
);

create table restatement (
    id uuid primary key,
    commitment_id uuid not null references commitment,
    statement_id uuid not null references statement,
    relation varchar(16) not null,
    strength varchar(32),
    previous_strength varchar(32) not null,
    due_from date,
    due_to date,
    due_text varchar(300),
    due_basis varchar(16),
    note varchar(4000),
    corrects uuid unique references restatement,
    corrected_by uuid,
    place bigint not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    revision bigint not null unique
);
create index restatement_commitment on restatement (commitment_id, revision);
