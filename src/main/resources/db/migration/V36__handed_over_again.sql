-- A holder hands over what lies there; what they write afterwards they may hand over again.
alter table sheet_handover drop constraint sheet_handover_pkey;
alter table sheet_handover add primary key (holder_id, at);
