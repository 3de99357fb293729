-- An edition belongs to the office of one province from the day it is made, and never to another: who has a role for one
-- office is nobody in the next. What is here already goes to the province that its region names, and otherwise to the one that
-- the installation is set to (PARITRANA_OFFICE).
alter table edition add office text constraint edition_office check (office ~ '^[0-9]{2}$');

update edition e set office = p.code
  from (values ('11', 'aceh'), ('12', 'sumatera utara'), ('13', 'sumatera barat'), ('14', 'riau'), ('15', 'jambi'),
               ('16', 'sumatera selatan'), ('17', 'bengkulu'), ('18', 'lampung'), ('19', 'kepulauan bangka belitung'),
               ('21', 'kepulauan riau'), ('31', 'dki jakarta'), ('31', 'daerah khusus ibukota jakarta'), ('31', 'jakarta'),
               ('32', 'jawa barat'), ('33', 'jawa tengah'), ('34', 'daerah istimewa yogyakarta'), ('34', 'di yogyakarta'),
               ('35', 'jawa timur'), ('36', 'banten'), ('51', 'bali'), ('52', 'nusa tenggara barat'),
               ('53', 'nusa tenggara timur'), ('61', 'kalimantan barat'), ('62', 'kalimantan tengah'),
               ('63', 'kalimantan selatan'), ('64', 'kalimantan timur'), ('65', 'kalimantan utara'), ('71', 'sulawesi utara'),
               ('72', 'sulawesi tengah'), ('73', 'sulawesi selatan'), ('74', 'sulawesi tenggara'), ('75', 'gorontalo'),
               ('76', 'sulawesi barat'), ('81', 'maluku'), ('82', 'maluku utara'), ('91', 'papua'), ('92', 'papua barat'),
               ('93', 'papua selatan'), ('94', 'papua tengah'), ('95', 'papua pegunungan'), ('96', 'papua barat daya')
       ) as p(code, name)
 where regexp_replace(lower(btrim(e.region)), '^(provinsi|propinsi|prov[.]?|pemprov|pemerintah provinsi)\s+', '') = p.name;

update edition set office = '${office}' where office is null and '${office}' ~ '^[0-9]{2}$';

do $$
declare left_over text;
begin
  select string_agg(code, ', ' order by code) into left_over from edition where office is null;
  if left_over is not null then
    raise exception 'set PARITRANA_OFFICE to the two-digit code of the province that these editions belong to: %', left_over;
  end if;
end $$;

alter table edition alter office set not null;
create index edition_of_office on edition (office, award_year desc);

create function edition_stays_with_its_office() returns trigger language plpgsql as $$
begin
  if new.office <> old.office then
    raise exception 'an edition belongs to office % for good', old.office using errcode = 'PA060';
  end if;
  return new;
end $$;
create trigger edition_office_stays before update of office on edition
  for each row execute function edition_stays_with_its_office();

-- The offices that an account is of, as the identity provider says at sign-in: only they see it and may bind it to a seat.
alter table account add offices text[] not null default '{}';
update account set offices = array['${office}'] where '${office}' ~ '^[0-9]{2}$';
grant update (offices) on account to ${app_role};
