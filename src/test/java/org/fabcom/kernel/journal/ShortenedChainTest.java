package org.fabcom.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A superuser takes away the last eleven payments, or makes a whole chain anew: what is seen without a witness, and with one. */
class ShortenedChainTest extends SealedPayments {

    /** What balances, postings, seals and notes know of the last eleven goes with them; triggers sleep meanwhile. */
    private static final List<String> CUT = List.of(
            "create temp table gone as select id, entry from ledger.transfer order by entry desc limit 11",
            "alter table ledger.posting disable trigger all",
            "alter table ledger.transfer disable trigger all",
            "alter table ledger.account disable trigger all",
            "alter table journal.seal disable trigger all",
            "delete from ledger.posting where transfer in (select id from gone)",
            "delete from journal.seal where journal = 'ledger.transfer' and entry in (select entry from gone)",
            "delete from journal.unsealed where journal = 'ledger.transfer' and entry in (select entry from gone)",
            "delete from ledger.transfer where id in (select id from gone)",
            "update ledger.account a set available = coalesce((select p.available_after from ledger.posting p"
                    + " where p.account = a.id order by p.id desc limit 1), 0)",
            "alter table ledger.posting enable trigger all",
            "alter table ledger.transfer enable trigger all",
            "alter table ledger.account enable trigger all",
            "alter table journal.seal enable trigger all",
            "drop table gone");

    private static final String HEAD_BACK = """
            update journal.head h set length = s.position, hash = s.hash, entry = s.entry
            from (select * from journal.seal where journal = 'ledger.transfer' order by position desc limit 1) s
            where h.journal = 'ledger.transfer'
            """;
    private static final String COUNTERS_BACK = """
            select setval('journal."sealed:ledger.transfer"', (select length from journal.head where journal = 'ledger.transfer')),
                setval(pg_get_serial_sequence('ledger.transfer', 'entry'), (select max(entry) from ledger.transfer)),
                setval(pg_get_serial_sequence('ledger.posting', 'id'), (select max(id) from ledger.posting))
            """;
    /** All hashes from the first row on, as the sealer makes them. */
    private static final String ALL_ANEW = """
            do $$
            declare
                seal record;
                hash bytea := '';
            begin
                set local timezone = 'UTC'; set local datestyle = 'ISO'; set local bytea_output = 'hex';
                for seal in select * from journal.seal where journal = 'ledger.transfer' order by position loop
                    select journal.digest(hash, to_jsonb(t)) into hash from ledger.transfer t where t.entry = seal.entry;
                    update journal.seal s set hash = digest.it from (select hash as it) digest
                        where s.journal = seal.journal and s.position = seal.position;
                end loop;
            end $$
            """;

    @Test
    void eleven_payments_that_are_gone_are_named_without_any_witness() throws SQLException {
        asOwner(CUT);
        assertThat(safe.check()).as("balances were put back well").isEmpty();
        assertThat(journals.differences(CHAIN))
                .as("the rest of the chain agrees with itself")
                .isEmpty();
        assertThat(findings()).singleElement().asString().contains(CHAIN, "31", "20", "11");
    }

    @Test
    void they_are_named_by_the_counter_when_the_head_was_put_back_too() throws SQLException {
        asOwner(CUT);
        asOwner(List.of(HEAD_BACK));
        assertThat(findings()).singleElement().asString().contains("compteur", "31", "20", "11");
    }

    @Test
    void the_chain_keeps_a_scar_when_it_grows_again() throws SQLException {
        asOwner(CUT);
        asOwner(List.of(HEAD_BACK));
        pay(15);
        assertThat(journals.seal()).isEqualTo(15);
        assertThat(journals.differences(CHAIN))
                .extracting(ChainAudit.Difference::what)
                .contains("gap");
    }

    @Test
    void with_all_sequences_put_back_only_a_witness_tells() throws SQLException {
        var witness = heads.witness();
        asOwner(CUT);
        asOwner(List.of(HEAD_BACK, COUNTERS_BACK));
        assertThat(findings()).as("this is what can't be seen from inside").isEmpty();
        assertThat(against(witness)).singleElement().asString().contains(CHAIN, "21 à 31");
        pay(15);
        journals.seal();
        assertThat(against(witness)).singleElement().asString().contains(CHAIN, "refaite");
    }

    @Test
    void a_chain_made_anew_agrees_with_itself_and_with_no_head_that_was_kept() throws SQLException {
        var witness = heads.witness();
        heads.keep(Heads.Occasion.LETTER, "");
        alteredAndMadeAnew();
        assertThat(journals.differences(CHAIN)).isEmpty();
        assertThat(findings())
                .anyMatch(it -> it.contains("ne se termine plus"))
                .anyMatch(it -> it.contains("courrier") && it.contains("31"));
        assertThat(against(witness)).singleElement().asString().contains(CHAIN, "refaite");
        var typed = head(witness).brief();
        assertThat(new AgainstHead(witnesses()).findings(typed))
                .singleElement()
                .asString()
                .contains("31");
    }

    @Test
    void a_chain_made_anew_with_its_head_is_seen_against_a_witness_of_any_length() throws SQLException {
        var early = heads.witness();
        pay(5);
        journals.seal();
        var late = heads.witness();
        alteredAndMadeAnew();
        asOwner(List.of(HEAD_BACK));
        assertThat(findings()).isEmpty();
        assertThat(against(early)).hasSize(1);
        assertThat(against(late)).hasSize(1);
    }

    @Test
    void payments_undone_leave_holes_in_the_numbers_and_no_alarm() throws SQLException {
        try (var late = base.application()) {
            late.setAutoCommit(false);
            for (int i = 0; i < 7; i++)
                run(
                        late,
                        "insert into ledger.limit_change (id, currency, own, reason, made_by, made_at)"
                                + " values (gen_random_uuid(), '" + hours.value() + "', false, 'essai', '" + oxana
                                + "', now())");
            late.rollback();
        }
        assertThatThrownBy(() -> run(
                        pool.getConnection(),
                        "insert into ledger.transfer (id, kind, payer, payee, currencies,"
                                + " amounts, key, digest, made_at) values (gen_random_uuid(), 'PAYMENT', '" + oxana
                                + "', '" + nadia
                                + "', array['" + hours.value() + "'::uuid], array[-1], 'x', sha256(''), now())"))
                .isInstanceOf(SQLException.class);
        pay(1);
        journals.seal();
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_sealing_that_was_cut_off_raises_no_alarm_before_nor_after_it_is_done_again() throws SQLException {
        pay(9);
        try (var cut = base.application()) {
            cut.setAutoCommit(false);
            run(cut, "select journal.seal_settled(5)");
            cut.rollback();
        }
        assertThat(counter()).as("what was undone is not counted").isEqualTo(31);
        assertThat(findings()).isEmpty();
        assertThat(journals.seal()).isEqualTo(9);
        assertThat(findings()).isEmpty();
        assertThat(journals.differences(CHAIN)).isEmpty();
    }

    @Test
    void what_was_sealed_while_the_check_looks_is_no_alarm() {
        var looking = new TransactionTemplate(new JdbcTransactionManager(pool));
        looking.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        looking.executeWithoutResult(status -> {
            assertThat(heads.length(CHAIN)).isEqualTo(31);
            CompletableFuture.runAsync(() -> {
                        pay(4);
                        journals.seal();
                    })
                    .join();
            assertThat(heads.length(CHAIN)).as("the snapshot does not move").isEqualTo(31);
            assertThat(counter()).isEqualTo(35);
            assertThat(check.findings()).isEmpty();
        });
        assertThat(heads.length(CHAIN)).isEqualTo(35);
    }

    @Test
    void a_payment_that_waited_for_its_seal_and_vanished_is_named() throws SQLException {
        pay(1);
        asOwner(List.of(
                "alter table ledger.posting disable trigger all",
                "alter table ledger.transfer disable trigger all",
                "delete from ledger.posting where transfer = (select id from ledger.transfer order by entry desc limit 1)",
                "delete from ledger.transfer where entry = (select max(entry) from ledger.transfer)",
                "alter table ledger.transfer enable trigger all"));
        assertThat(journals.seal()).isZero();
        assertThat(journals.differences(CHAIN))
                .extracting(ChainAudit.Difference::what)
                .containsExactly("vanished");
    }

    private void alteredAndMadeAnew() throws SQLException {
        asOwner(List.of(
                "alter table ledger.transfer disable trigger all",
                "update ledger.transfer set subject = 'Autre chose' where entry = 7",
                "alter table ledger.transfer enable trigger all",
                "alter table journal.seal disable trigger all",
                ALL_ANEW,
                "alter table journal.seal enable trigger all"));
    }
}
