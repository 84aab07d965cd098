package org.fabcom.billing;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What invoices keep of people. The law wants issued documents for ten years: they stay when a name goes; drafts and packs go. */
@Component
class BillingPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("billing.privacy");

    @Override
    public List<PersonalField> fields() {
        return WORDS.fields(
                        "billing",
                        List.of(
                                "law.said_by",
                                "vat_regime.organisation",
                                "vat_regime.said_by",
                                "price_rule.organisation",
                                "price_rule.made_by",
                                "pack.organisation",
                                "pack.holder",
                                "pack.client",
                                "pack.email",
                                "pack.made_by",
                                "pack_use.organisation",
                                "pack_use.holder",
                                "pack_use.client",
                                "pack_use.email",
                                "pack_use.note",
                                "pack_use.made_by",
                                "pack_use_undone.made_by",
                                "pack_entry.made_by",
                                "issuer.organisation",
                                "issuer.changed_by",
                                "draft.organisation",
                                "draft.buyer",
                                "draft.content",
                                "draft.made_by",
                                "series.organisation",
                                "invoice.organisation",
                                "invoice.buyer",
                                "invoice.buyer_name",
                                "invoice.content",
                                "invoice.made_by",
                                "payment.made_by",
                                "standing.organisation",
                                "reminder.sent_to",
                                "invoice_contact.email",
                                "invoice_contact.said_by",
                                "payout.organisation",
                                "payout.partner",
                                "payout.made_by",
                                "account.organisation",
                                "account.changed_by",
                                "register_entry.organisation",
                                "register_entry.supplier",
                                "register_entry.made_by",
                                "received.organisation",
                                "received.taken_by"))
                .toList();
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("billing.law", "said_by"),
                Trace.kept("billing.vat_regime", "said_by").where("said_by = :person or organisation = :person"),
                Trace.kept("billing.price_rule", "made_by").where("made_by = :person or organisation = :person"),
                Trace.kept("billing.pack", "holder")
                        .where("holder = :person or made_by = :person or organisation = :person"
                                + " or email = :email and email <> ''"),
                Trace.kept("billing.pack_use", "holder")
                        .where("holder = :person or made_by = :person or organisation = :person"
                                + " or email = :email and email <> ''"),
                Trace.kept("billing.pack_use_undone", "made_by"),
                Trace.kept("billing.pack_entry", "made_by"),
                Trace.kept("billing.issuer", "changed_by").where("changed_by = :person or organisation = :person"),
                Trace.deleted("billing.draft", "buyer"),
                Trace.kept("billing.draft", "made_by").where("made_by = :person or organisation = :person"),
                Trace.kept("billing.series", "organisation"),
                Trace.kept("billing.invoice", "buyer")
                        .where("buyer = :person or made_by = :person or organisation = :person"
                                + " or lower(content -> 'buyer' ->> 'email') = :email")
                        .hiding("key"),
                Trace.kept("billing.payment", "made_by").hiding("key"),
                Trace.kept("billing.standing", "organisation"),
                Trace.kept("billing.reminder", "sent_to").where("lower(sent_to) = :email"),
                Trace.kept("billing.invoice_contact", "said_by"),
                Trace.deleted("billing.invoice_contact", "email").where("lower(email) = :email"),
                Trace.kept("billing.payout", "made_by")
                        .where("made_by = :person or organisation = :person")
                        .hiding("key"),
                Trace.kept("billing.account", "changed_by").where("changed_by = :person or organisation = :person"),
                Trace.kept("billing.register_entry", "made_by").where("made_by = :person or organisation = :person"),
                Trace.kept("billing.received", "taken_by").where("taken_by = :person or organisation = :person"));
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
                Rows.of("billing.payout", "organisation").hiding("key"),
                Rows.of("billing.draft", "organisation"),
                Rows.of("billing.received", "organisation"),
                Rows.of("billing.register_entry", "organisation"));
    }
}
