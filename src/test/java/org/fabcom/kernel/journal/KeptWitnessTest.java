package org.fabcom.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.console.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness kept elsewhere: written, read back, and what is told of one that does not fit. */
class KeptWitnessTest extends SealedPayments {

    @TempDir
    Path folder;

    @Test
    void a_witness_file_is_read_by_hand_and_back_and_never_half() throws Exception {
        var file = folder.resolve("temoin.txt");
        assertThat(new WitnessCommand(journals, heads).run(List.of(file.toString())))
                .isZero();
        assertThat(Files.readString(file)).startsWith("# Témoin").contains("\nledger.transfer:31:");
        var reader = new AgainstWitness(witnesses());
        assertThat(reader.findings(file.toString())).isEmpty();
        assertThatThrownBy(() -> new WitnessCommand(journals, heads).run(List.of(file.toString())))
                .isInstanceOf(Refused.class);
        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        assertThatThrownBy(() -> reader.findings(file.toString())).isInstanceOf(Refused.class);
        Files.writeString(file, "ledger.transfer:31:abc\n");
        assertThatThrownBy(() -> reader.findings(file.toString()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("31:abc");
        Files.writeString(file, "");
        assertThatThrownBy(() -> reader.findings(file.toString())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reader.findings(folder.resolve("absent").toString()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new AgainstHead(witnesses()).findings("ledger.transfer:31"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_witness_of_another_base_from_the_future_or_of_a_chain_that_is_gone_is_told_as_such() {
        var now = heads.witness();
        var other = new Witness(UUID.randomUUID(), now.at(), now.heads());
        assertThat(against(other)).singleElement().asString().contains("autre base", "1 de ses 1");
        var future = new Witness(now.base(), Clock.systemUTC().instant().plus(Duration.ofDays(2)), now.heads());
        assertThat(against(future)).singleElement().asString().contains("avenir");
        var gone = new Witness(
                now.base(),
                now.at(),
                List.of(new Head("ledger.secret", 4, head(now).hash())));
        assertThat(against(gone)).singleElement().asString().contains("ledger.secret", "n’existe plus");
    }

    @Test
    void a_restore_explains_what_was_sealed_after_its_backup_and_nothing_before() {
        var backup = Clock.systemUTC().instant().minus(Duration.ofDays(3));
        var seen = backup.plus(Duration.ofDays(1));
        heads.keep(Heads.Occasion.RESTORE, backup.toString());
        var hash = "0".repeat(64);
        var longer = new Head(CHAIN, 40, hash);
        var born = new Head("people.erasure", 2, hash);
        assertThat(against(new Witness(heads.base(), seen, List.of(longer, born))))
                .satisfiesExactly(
                        it -> assertThat(it).contains(CHAIN, "a été restaurée", "32 à 40"),
                        it -> assertThat(it).contains("people.erasure", "a été restaurée", "1 à 2"));
        assertThat(against(new Witness(heads.base(), seen, List.of(new Head(CHAIN, 30, hash)))))
                .as("what the backup held must still be there")
                .singleElement()
                .asString()
                .contains("refaite");
        assertThat(against(new Witness(heads.base(), backup.minusSeconds(60), List.of(longer))))
                .as("seen before the backup, so the backup should have had it")
                .singleElement()
                .asString()
                .contains("retirées");
    }
}
