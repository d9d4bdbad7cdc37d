-- What a change can be found by beside its subject. An index, not a part of what is sealed.
create table ledger_change_label (
    revision bigint not null references ledger_change,
    name varchar(32) not null,
    content varchar(100) not null,
    primary key (revision, name, content)
);
create index ledger_change_label_content on ledger_change_label (name, content, revision);
create index ledger_change_reference on ledger_change (subject_reference, revision);
create index ledger_change_type on ledger_change (type, revision);

-- Who made a commitment is known as of now only; who was amended out of it before has to be looked for in the changes.
insert into ledger_change_label (revision, name, content)
select distinct c.revision, 'maker', p.party
from ledger_change c
join commitment_party p on cast(p.commitment_id as varchar(64)) = c.subject_id
where c.subject_type = 'commitment' and p.role = 'MAKER';

insert into ledger_change_label (revision, name, content)
select a.revision, 'status', a.status
from assessment a;
