package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.CurrencyKeepers;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the safe keeps of people: accounts and payments. They stay when a name goes, or nobody's balance would add up (E9). */
@Component
record LedgerPersonalData(Balances balances, CurrencyKeepers keepers) implements PersonalData {

    /** Of a payment that was asked for the words are of who asked. */
    private static final String WHO_WROTE =
            "coalesce((select r.payee from ledger.payment_request r where r.transfer = ledger.transfer.id), payer)";

    private static final String MINE = "account in (select a.id from ledger.account a where a.party = :person)";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("currency", "created_by").kept(),
                field("issuer", "person")
                        .kept()
                        .where("person = :person or granted_by = :person or ended_by = :person"),
                field("issuer", "granted_by"),
                field("issuer", "ended_by"),
                field("account", "party").kept(),
                field("transfer", "payer")
                        .kept()
                        .where("payer = :person or payee = :person or made_by = :person")
                        .hiding("key", "digest"),
                field("transfer", "payee"),
                field("transfer", "made_by"),
                field("transfer", "subject"),
                field("posting", "account").kept().where(MINE),
                field("limit_change", "party").kept().where("party = :person or made_by = :person"),
                field("limit_change", "made_by"),
                field("visibility_choice", "made_by").kept(),
                field("payment_request", "payer")
                        .kept()
                        .where("payer = :person or payee = :person or asked_by = :person or answered_by = :person")
                        .hiding("key"),
                field("payment_request", "payee"),
                field("payment_request", "asked_by"),
                field("payment_request", "answered_by"),
                field("payment_request", "subject"),
                field("consent", "payer")
                        .kept()
                        .where("payer = :person or payee = :person or granted_by = :person or ended_by = :person"),
                field("consent", "payee"),
                field("consent", "granted_by"),
                field("consent", "ended_by"),
                field("batch", "wallet")
                        .kept()
                        .where("wallet = :person or made_by = :person")
                        .hiding("digest", "key"),
                field("batch", "made_by"),
                field("batch", "title"),
                field("batch", "file"),
                field("debt", "payer")
                        .kept()
                        .where("payer = :person or payee = :person or made_by = :person")
                        .hiding("key"),
                field("debt", "payee"),
                field("debt", "made_by"),
                field("debt", "subject"),
                field("debt_end", "made_by")
                        .kept()
                        .where("made_by = :person or debt in "
                                + "(select k.id from ledger.debt k where k.payer = :person or k.payee = :person)"),
                field("debt_end", "reason"),
                field("charge_rule", "payee"),
                field("charge_rule", "made_by").kept().where("made_by = :person or payee = :person"),
                field("charge", "party").kept(),
                field("fee_rule", "payee"),
                field("fee_rule", "made_by").kept().where("made_by = :person or payee = :person"));
    }

    private static PersonalField field(String table, String column) {
        return new PersonalField(
                "ledger." + table,
                column,
                "ledger.privacy.purpose",
                "ledger.privacy.retention",
                "ledger.privacy.visibility");
    }

    /** Whoever owes or has something left settles first, or a moderator records how it was settled (E3). */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        return balances.of(person).stream()
                .filter(it -> !it.currency().closed() && (it.available() != 0 || it.reserved() != 0))
                .map(it -> obstacle(it, person))
                .toList();
    }

    private Obstacle obstacle(Balance it, PartyId person) {
        var what = it.reserved() != 0 ? "aside" : it.available() < 0 ? "owed" : "left";
        long units = it.reserved() != 0 ? it.reserved() : Math.abs(it.available());
        boolean given = what.equals("left")
                && keepers.of(it.currency().id())
                        .filter(one -> !one.equals(person))
                        .isPresent();
        return new Obstacle(
                "ledger.leaving." + what + (given ? ".given" : ""),
                given ? CurrencyKeepers.path(it.currency().id()) : "/porte-monnaie",
                List.of(
                        (Obstacle.Spoken) reader -> it.currency().say(units, reader),
                        it.currency().name()));
    }

    @Bean
    OrganisationData walletsOfOrganisations() {
        return () -> List.of(
                Rows.of("ledger.currency", "id")
                        .where("id in (select currency from ledger.account where party = any (:own))"),
                Rows.of("ledger.account", "party"),
                Rows.of("ledger.limit_change", "party"),
                Rows.under("ledger.posting", "account", "ledger.account", "party"),
                Rows.of("ledger.charge_rule", "payee"),
                Rows.of("ledger.charge", "party"),
                Rows.of("ledger.fee_rule", "payee"),
                Rows.of("ledger.transfer", "payer")
                        .where("payer = any (:own) or payee = any (:own)")
                        .hiding("key", "digest")
                        .ownWords("subject", WHO_WROTE + " = any (:own)"),
                Rows.of("ledger.payment_request", "payee")
                        .where("payee = any (:own) or payer = any (:own)")
                        .hiding("key")
                        .ownWords("subject", "payee = any (:own)")
                        .ownWords("reason", "payer = any (:own)"),
                Rows.of("ledger.debt", "payer")
                        .where("payee = any (:own) or payer = any (:own)")
                        .hiding("key")
                        .ownWords("subject", "payer = any (:own)"));
    }
}
