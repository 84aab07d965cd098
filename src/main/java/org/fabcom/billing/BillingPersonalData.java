package org.fabcom.billing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.People;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What invoices keep of people. The law wants issued documents for years, with the client in them; drafts go, packs lose the name. */
@Component
record BillingPersonalData(Sql db, People people) implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("billing.privacy");

    private static final String CLIENT = "(buyer is not distinct from :person"
            + " or coalesce(lower(content -> 'buyer' ->> 'email') = nullif(:email, ''), false))";

    /** Of packs and uses: theirs. */
    private static final String HELD =
            "(holder is not distinct from :person or coalesce(email = nullif(:email, ''), false))";

    /** Of what somebody wrote down of others only that they did: clients of a house are not theirs to take along. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("billing.law", "said_by"),
                WORDS.field("billing.vat_regime", "organisation"),
                WORDS.kept("billing.vat_regime", "said_by").where("said_by = :person or organisation = :person"),
                WORDS.field("billing.price_rule", "organisation"),
                WORDS.kept("billing.price_rule", "made_by").where("made_by = :person or organisation = :person"),
                WORDS.field("billing.pack", "organisation"),
                WORDS.kept("billing.pack", "holder").where(HELD),
                WORDS.field("billing.pack", "client")
                        .blanked("holder = :person, client = '', email = ''")
                        .where("email = nullif(:email, '')"),
                WORDS.field("billing.pack", "email"),
                WORDS.kept("billing.pack", "made_by")
                        .where("made_by = :person and not " + HELD)
                        .hiding("holder", "client", "email"),
                WORDS.field("billing.pack_use", "organisation"),
                WORDS.kept("billing.pack_use", "holder")
                        .where(HELD + " or pack in (select id from billing.pack where email = nullif(:email, ''))"),
                WORDS.field("billing.pack_use", "client"),
                WORDS.field("billing.pack_use", "email"),
                WORDS.field("billing.pack_use", "note"),
                WORDS.kept("billing.pack_use", "made_by")
                        .where("made_by = :person and not " + HELD)
                        .hiding("holder", "client", "email", "note"),
                WORDS.kept("billing.pack_use_undone", "made_by"),
                WORDS.kept("billing.pack_entry", "made_by"),
                WORDS.field("billing.issuer", "organisation"),
                WORDS.kept("billing.issuer", "changed_by").where("changed_by = :person or organisation = :person"),
                WORDS.field("billing.draft", "organisation"),
                WORDS.deleted("billing.draft", "buyer").where(CLIENT),
                WORDS.field("billing.draft", "content"),
                WORDS.kept("billing.draft", "made_by")
                        .where("made_by = :person and buyer is distinct from :person")
                        .hiding("buyer", "content"),
                WORDS.kept("billing.series", "organisation"),
                WORDS.field("billing.invoice", "organisation"),
                WORDS.named("billing.invoice", "buyer").where(CLIENT).hiding("key"),
                WORDS.field("billing.invoice", "buyer_name"),
                WORDS.field("billing.invoice", "content"),
                WORDS.kept("billing.invoice", "made_by")
                        .where("made_by = :person and not " + CLIENT)
                        .hiding("key", "buyer", "buyer_name", "content"),
                WORDS.kept("billing.payment", "made_by").hiding("key", "note"),
                WORDS.kept("billing.two_payments", "made_by"),
                WORDS.field("billing.waiver", "organisation"),
                WORDS.field("billing.waiver", "buyer").blanked("reason = '…'"),
                WORDS.field("billing.waiver", "label"),
                WORDS.field("billing.waiver", "reason"),
                WORDS.kept("billing.waiver", "made_by")
                        .where("made_by = :person and buyer is distinct from :person")
                        .hiding("buyer", "label", "reason"),
                WORDS.kept("billing.waiver_undone", "made_by"),
                WORDS.kept("billing.standing", "organisation"),
                WORDS.named("billing.reminder", "sent_to").where("lower(sent_to) = nullif(:email, '')"),
                WORDS.deleted("billing.invoice_contact", "email").where("lower(email) = nullif(:email, '')"),
                WORDS.kept("billing.invoice_contact", "said_by").hiding("email"),
                WORDS.deleted("billing.addressee", "party"),
                WORDS.kept("billing.addressee", "said_by").hiding("party"),
                WORDS.field("billing.payout", "organisation"),
                WORDS.field("billing.payout", "partner"),
                WORDS.kept("billing.payout", "made_by").hiding("key", "partner", "note"),
                WORDS.field("billing.account", "organisation"),
                WORDS.kept("billing.account", "changed_by").where("changed_by = :person or organisation = :person"),
                WORDS.field("billing.register_entry", "organisation"),
                WORDS.field("billing.register_entry", "supplier"),
                WORDS.kept("billing.register_entry", "made_by").hiding("supplier", "document", "origin"),
                WORDS.field("billing.received", "organisation"),
                WORDS.kept("billing.received", "taken_by").where("taken_by = :person or organisation = :person"));
    }

    @Override
    public List<Obstacle> ends(PartyId person) {
        var email = people.find(person).map(it -> it.email().folded()).orElse("");
        var due = db.sql(
                        "select i.reference, s.remaining from billing.invoice i join billing.standing s on s.invoice = i.id"
                                + " where s.remaining > 0 and (" + CLIENT
                                + " or i.id in (select invoice from billing.addressee where party = :person))"
                                + " order by i.due, i.id")
                .param("person", person.value(), "email", email)
                .list((row, n) -> {
                    long cents = row.getLong("remaining");
                    Obstacle.Spoken spoken = reader -> reader.euros(cents);
                    return new Obstacle(
                            "billing.leaving.due", "/mes-factures", List.of(row.getString("reference"), spoken));
                });
        var packs = db.sql("""
                select p.label from billing.pack p where (p.holder = :person or p.email = nullif(:email, ''))
                    and (p.until_day is null or p.until_day >= :today)
                    and (select sum(e.quantity) from billing.pack_entry e where e.pack = p.id) > 0 order by p.made_at, p.id
                """)
                .param("person", person.value(), "email", email)
                .list((row, n) -> new Obstacle("billing.leaving.pack", "/carnets", List.of(row.getString("label"))));
        return Stream.concat(due.stream(), packs.stream()).toList();
    }

    /** Packs let the name go with whoever is erased, and no letter goes to them by mail any more. */
    @Override
    public void letGo(PartyId person, String email) {
        db.sql("select set_config('billing.leaving', :email, true)")
                .param("email", email)
                .single(String.class);
        db.sql("insert into billing.invoice_contact (invoice, email, said_by, said_at)"
                        + " select id, '', :person, :now from billing.invoice where kind = 'INVOICE' and " + CLIENT
                        + " on conflict (invoice) do update set email = '', said_by = :person, said_at = :now")
                .param("person", person.value(), "email", email)
                .update();
    }

    @Bean
    OrganisationData billsOfOrganisations() {
        return () -> List.of(
                Rows.of("billing.account", "organisation"),
                Rows.of("billing.issuer", "organisation"),
                Rows.of("billing.series", "organisation"),
                Rows.of("billing.vat_regime", "organisation"),
                Rows.of("billing.price_rule", "organisation"),
                Rows.of("billing.pack", "organisation"),
                Rows.of("billing.pack_use", "organisation"),
                Rows.under("billing.pack_use_undone", "use", "billing.pack_use", "organisation"),
                Rows.under("billing.pack_entry", "pack", "billing.pack", "organisation"),
                Rows.of("billing.invoice", "organisation").hiding("key"),
                Rows.under("billing.payment", "invoice", "billing.invoice", "organisation")
                        .hiding("key"),
                Rows.under("billing.invoice_contact", "invoice", "billing.invoice", "organisation"),
                Rows.of("billing.waiver", "organisation"),
                Rows.under("billing.waiver_undone", "waiver", "billing.waiver", "organisation"),
                Rows.under("billing.addressee", "invoice", "billing.invoice", "organisation"),
                Rows.of("billing.payout", "organisation").hiding("key"),
                Rows.of("billing.draft", "organisation"),
                Rows.of("billing.received", "organisation"),
                Rows.of("billing.register_entry", "organisation"));
    }
}
