package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.OwnProcess;
import org.fabcom.testing.ScratchFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Monday's backup is restored on Thursday, on another machine: who was erased on Tuesday stays erased, and what is gone is told. */
@Tag("slow")
class ThursdayTest {

    private final ScratchFolder lost = ScratchFolder.inMemory();
    private final ScratchFolder anew = ScratchFolder.inMemory();
    private final ScratchFolder blind = ScratchFolder.inMemory();
    private final ScratchFolder elsewhere = ScratchFolder.inMemory();
    private final UUID lucie = UUID.randomUUID();

    @AfterEach
    void clean() {
        lost.close();
        anew.close();
        blind.close();
        elsewhere.close();
    }

    @Test
    void nobody_comes_back_and_a_later_witness_is_told_from_a_fraud() throws Exception {
        var archives = Files.createDirectory(lost.path().resolve("sauvegardes"));
        var monday = archives.resolve("lundi.zip");
        var live = new OwnProcess(lost.path());
        var site = live.start();
        site.destroy();
        assertThat(site.waitFor(60, TimeUnit.SECONDS)).isTrue();
        somebody(live);
        ok(live.run("backup", monday.toString()));
        ok(live.run("check", "--witness", monday.toString()));
        var export = archives.resolve("export");
        ok(live.run("export", export.toString()));

        live.write("insert into people.departure values (?, 'ASKED', now(), current_date - 1)", lucie);
        ok(live.run("retention"));
        var late = archives.resolve("mercredi.txt");
        ok(live.run("witness", late.toString()));
        assertThat(Files.readString(late)).contains("people.erasure:1:");

        var restored = new OwnProcess(anew.path());
        var said = restored.run("restore", monday.toString());
        assertThat(said.output())
                .contains("Une personne effacée depuis la sauvegarde l’est de nouveau", "Tout concorde");
        assertThat(said.code()).isZero();
        var there = restored.readEach(
                "select name from people.party where id = '" + lucie + "'",
                "select 1 from people.person where email = 'lucie@exemple.org'",
                "select 1 from people.session",
                "select 1 from post.letter");
        assertThat(there.getFirst()).containsExactly("personne effacée");
        assertThat(there.subList(1, 4)).as("account, sessions, letters").containsOnly(List.of());
        assertThat(Files.readString(restored.data().resolve("fabcom.erasures"))).contains(lucie.toString());
        var told = restored.run("check", "--witness", late.toString(), "--witness", monday.toString());
        assertThat(told.output())
                .contains("people.erasure", "la base a été restaurée le")
                .doesNotContain("refaite", "retirées");
        assertThat(told.code()).isOne();

        arrives(export);
        withoutRegister(monday, archives);
    }

    /** An export of Monday that arrives on Thursday finds the register beside it. */
    private void arrives(Path export) throws Exception {
        var arrived = new OwnProcess(elsewhere.path());
        var said = arrived.run("arrive", export.toString(), "--erasures", elsewhere.path() + "/absent");
        assertThat(said.code()).as(said.output()).isEqualTo(2);
        said = arrived.run("arrive", export.toString());
        ok(said);
        assertThat(said.output()).contains("Arrivé", "Une personne effacée depuis la sauvegarde l’est de nouveau");
        assertThat(arrived.read("select name from people.party where id = '" + lucie + "'"))
                .containsExactly("personne effacée");
        assertThat(Files.readString(arrived.data().resolve("fabcom.erasures"))).contains(lucie.toString());
    }

    private void withoutRegister(Path monday, Path archives) throws Exception {
        var alone = Files.copy(
                monday, Files.createDirectory(blind.path().resolve("cle")).resolve("lundi.zip"));
        var restored = new OwnProcess(blind.path());
        var said = restored.run("restore", alone.toString(), "--erasures", blind.path() + "/absent");
        assertThat(said.code()).as(said.output()).isEqualTo(2);
        said = restored.run("restore", alone.toString());
        assertThat(said.output()).contains("Aucun registre des effacements n’a été trouvé");
        assertThat(said.code()).isZero();
        assertThat(restored.read("select name from people.party where id = '" + lucie + "'"))
                .containsExactly("Lucie");
        assertThat(archives.resolve("fabcom.erasures")).exists();
    }

    private void somebody(OwnProcess live) throws Exception {
        live.write("""
                insert into people.party (id, kind, name, created_at) values (?, 'PERSON', 'Lucie', now());
                insert into people.person (id, email, email_folded, language, confirmed_at)
                values (?, 'lucie@exemple.org', 'lucie@exemple.org', 'fr', now());
                insert into people.session (id, token_digest, person, device, created_at, last_used_at, expires_at)
                values (gen_random_uuid(), 'x', ?, 'Firefox', now(), now(), now() + interval '1 day');
                insert into post.letter (id, kind, recipient, name, language, subject, plain, html, created_at, next_try_at)
                values (gen_random_uuid(), 'x', 'lucie@exemple.org', 'Lucie', 'fr', 'x', 'x', 'x', now(), now())
                """, lucie, lucie, lucie);
    }

    private static void ok(OwnProcess.Ended ended) {
        assertThat(ended.code()).as(ended.output()).isZero();
    }
}
