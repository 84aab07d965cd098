-- nodes stopped: the trigger that refused every change of the table is replaced
-- Words of a finished version may go, by whom the house lets: title, introduction, comments, never a figure. A version that was undone
-- at once was sent to nobody and goes whole.
alter table acts.report_version add column words_gone_at timestamptz, add column words_gone_by uuid references people.party,
    add constraint words_gone check ((words_gone_at is null) = (words_gone_by is null));
comment on column acts.report_version.words_gone_at is 'when its words were taken away; null: they stand';
comment on column acts.report_version.words_gone_by is 'who took its words away';

drop trigger append_only on acts.report_version;
create trigger append_only before truncate on acts.report_version for each statement execute function journal.refuse();
create trigger only_words_go before update on acts.report_version for each row
    when (old.words_gone_at is not null or new.words_gone_at is null
        or to_jsonb(new) - '{as_finished,words_gone_at,words_gone_by}'::text[]
            is distinct from to_jsonb(old) - '{as_finished,words_gone_at,words_gone_by}'::text[]
        or new.as_finished - '{title,intro,sections}'::text[] is distinct from old.as_finished - '{title,intro,sections}'::text[])
    execute function journal.refuse();
create trigger only_undone_goes before delete on acts.report_version for each row
    when (old.finished_at < now() - interval '15 minutes') execute function journal.refuse();

create function acts.take_words(version uuid, who uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update acts.report_version v set words_gone_at = now(), words_gone_by = who,
        as_finished = v.as_finished || jsonb_build_object('title', '[…]', 'intro', '', 'sections',
            (select coalesce(jsonb_agg(s || '{"comment": ""}' order by n), '[]')
             from jsonb_array_elements(v.as_finished -> 'sections') with ordinality x (s, n)))
    where v.id = version and v.words_gone_at is null;
    return found;
end $$;
comment on function acts.take_words(uuid, uuid) is 'takes title, introduction and comments out of a version, once; figures stay';

create function acts.undo_version(of_report uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from acts.report_version v using acts.report r
    where r.id = of_report and v.report = r.id and v.finished_at = r.finished_at and v.finished_at >= now() - interval '15 minutes';
    if not found then return false; end if;
    update acts.report set finished_at = null, finished_by = null, figures = null, version = version + 1
    where id = of_report and finished_at is not null;
    return found;
end $$;
comment on function acts.undo_version(uuid) is 'opens a report that was finished a moment ago again, as if it had not been: its version goes; false: it was longer ago, nothing changed';

revoke execute on function acts.take_words(uuid, uuid), acts.undo_version(uuid) from public;
grant execute on function acts.take_words(uuid, uuid), acts.undo_version(uuid) to fabcom_app;
