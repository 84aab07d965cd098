-- Functions of the base read of other rooms what these declare, the same rows under another name: their views are drawn into the
-- statement when it is planned. A room that is left out has no functions.
do $$
declare
    it   record;
    card record;
    text text;
begin
    for it in select p.oid, n.nspname as room from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname || '.' || p.proname in (
            'accounting.contributions', 'accounting.debts_of', 'accounting.map_account', 'accounting.unrecorded',
            'accounting.value_apart', 'accounting.write_entry', 'acts.act_territory', 'agenda.lock_diaries',
            'agenda.one_meeting_at_a_time', 'cases.case_guard', 'commons.shared_draft_guard', 'commons.shared_guard',
            'commons.shared_withdrawal_guard', 'observatory.observatory_guard', 'plan.plan_guard') loop
        text := pg_get_functiondef(it.oid);
        for card in select v.* from (values
            ('people.party', 'people.party_card'), ('people.organisation', 'people.organisation_card'),
            ('people.seat', 'people.seat_of'), ('people.instance_role', 'people.role_of'),
            ('diagnosis.diagnosis', 'diagnosis.sheet_card'), ('cases.case_file', 'cases.case_card'),
            ('ledger.account', 'ledger.account_card'), ('ledger.currency', 'ledger.currency_card'),
            ('ledger.posting', 'ledger.posting_card'), ('ledger.transfer', 'ledger.transfer_card'),
            ('ledger.debt', 'ledger.debt_card'), ('ledger.debt_end', 'ledger.debt_end_card')) v (kept, shown) loop
            continue when split_part(card.kept, '.', 1) = it.room;
            text := regexp_replace(text, '\m' || replace(card.kept, '.', '\.') || '\M', card.shown, 'g');
        end loop;
        execute text;
    end loop;
end $$;
