package org.fabcom.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the safe keeps of people: accounts and payments. They stay when a name goes, or nobody's balance would add up (E9). */
@Component
class LedgerPersonalData implements PersonalData {

    /** Of a payment that was asked for the words are of who asked. */
    private static final String WHO_WROTE =
            "coalesce((select r.payee from ledger.payment_request r where r.transfer = ledger.transfer.id), payer)";

    private static final String MINE = "account in (select a.id from ledger.account a where a.party = :person)";

    private final JdbcClient db;

    LedgerPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return Stream.of(
                        "currency.created_by",
                        "issuer.person",
                        "issuer.granted_by",
                        "issuer.ended_by",
                        "account.party",
                        "transfer.payer",
                        "transfer.payee",
                        "transfer.made_by",
                        "transfer.subject",
                        "posting.account",
                        "limit_change.party",
                        "limit_change.made_by",
                        "visibility_choice.made_by",
                        "payment_request.payer",
                        "payment_request.payee",
                        "payment_request.asked_by",
                        "payment_request.answered_by",
                        "payment_request.subject",
                        "consent.payer",
                        "consent.payee",
                        "consent.granted_by",
                        "consent.ended_by",
                        "batch.wallet",
                        "batch.made_by",
                        "batch.title",
                        "batch.file",
                        "debt.payer",
                        "debt.payee",
                        "debt.made_by",
                        "debt.subject",
                        "debt_end.made_by",
                        "debt_end.reason",
                        "charge_rule.payee",
                        "charge_rule.made_by",
                        "charge.party",
                        "fee_rule.payee",
                        "fee_rule.made_by")
                .map(it -> it.split("\\."))
                .map(it -> new PersonalField(
                        "ledger." + it[0],
                        it[1],
                        "ledger.privacy.purpose",
                        "ledger.privacy.retention",
                        "ledger.privacy.visibility"))
                .toList();
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("ledger.currency", "created_by"),
                Trace.kept("ledger.issuer", "person")
                        .where("person = :person or granted_by = :person or ended_by = :person"),
                Trace.kept("ledger.account", "party"),
                Trace.kept("ledger.transfer", "payer")
                        .where("payer = :person or payee = :person or made_by = :person")
                        .hiding("key", "digest"),
                Trace.kept("ledger.posting", "account").where(MINE),
                Trace.kept("ledger.limit_change", "party").where("party = :person or made_by = :person"),
                Trace.kept("ledger.visibility_choice", "made_by"),
                Trace.kept("ledger.charge_rule", "made_by").where("made_by = :person or payee = :person"),
                Trace.kept("ledger.charge", "party"),
                Trace.kept("ledger.fee_rule", "made_by").where("made_by = :person or payee = :person"),
                Trace.kept("ledger.payment_request", "payer")
                        .where("payer = :person or payee = :person or asked_by = :person or answered_by = :person")
                        .hiding("key"),
                Trace.kept("ledger.consent", "payer")
                        .where("payer = :person or payee = :person or granted_by = :person or ended_by = :person"),
                Trace.kept("ledger.batch", "wallet")
                        .where("wallet = :person or made_by = :person")
                        .hiding("digest", "key"),
                Trace.kept("ledger.debt", "payer")
                        .where("payer = :person or payee = :person or made_by = :person")
                        .hiding("key"),
                Trace.kept("ledger.debt_end", "made_by")
                        .where("made_by = :person or debt in "
                                + "(select k.id from ledger.debt k where k.payer = :person or k.payee = :person)"));
    }

    /** Whoever owes or is owed settles first, or a moderator records how it was settled (E3). */
    @Override
    public List<Obstacle> obstacles(PartyId person) {
        return db.sql("""
            select c.name from ledger.account a join ledger.currency c on c.id = a.currency
            where a.party = :person and (a.available <> 0 or a.reserved <> 0) and c.closed_at is null order by 1
            """)
                .param("person", person.value())
                .query((row, n) ->
                        new Obstacle("ledger.leaving.balance", "/porte-monnaie", List.<Object>of(row.getString(1))))
                .list();
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
