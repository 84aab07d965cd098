package org.fabcom.membership.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Seat;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Organisations;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Managers bring the table of their own members themselves. */
@FabComTest
class ArrivalPagesTest extends WithMemberTables {

    private static final String TABLE = "Nom;Prénom\nMartin;Léa\nPoix;Ali\n;\n";
    private static final int LOOKS = 600;

    private final Organisations organisations;

    ArrivalPagesTest(
            Neighbours neighbours,
            Registers registers,
            Members members,
            Imports imports,
            Ledger ledger,
            Currencies currencies,
            MembersKind kind,
            JdbcClient db,
            Organisations organisations) {
        super(neighbours, registers, members, imports, ledger, currencies, kind, db);
        this.organisations = organisations;
    }

    private String path() {
        return Register.url(house) + "/arrivees";
    }

    private WebAnswer sent(WebVisitor who, String text, String since) {
        return who.upload(
                path(), "fichier", "membres.csv", text.getBytes(StandardCharsets.UTF_8), Map.of("depuis", since));
    }

    /** Reloads as the page itself asks for, until the run is over. */
    private static WebAnswer over(WebVisitor who, String run) {
        for (int i = 0; i < LOOKS; i++) {
            var now = who.get(run);
            if (now.page().select("meta[http-equiv=refresh]").isEmpty()) return now;
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("still running");
    }

    @Test
    void a_table_is_tried_taken_and_given_back_by_the_manager() {
        var manager = neighbours.signedIn(paul);
        assertThat(manager.get(Register.url(house))
                        .click("Faire venir les adhérents d’un tableau")
                        .text())
                .contains("À jour jusqu’au");
        assertThat(sent(manager, "a;b\n1;2\n", "2024-01-01").status())
                .as("no names")
                .isEqualTo(422);
        assertThat(sent(manager, TABLE, "2999-01-01").status())
                .as("not come yet")
                .isEqualTo(422);
        var run = sent(manager, TABLE, "2024-01-01").location();
        var tried = over(manager, run);
        assertThat(tried.text()).contains("2 adhérents ajoutés");
        assertThat(members.of(house)).as("a try").isEmpty();
        var taken = tried.form("Tout prendre pour de bon").submit().location();
        assertThat(over(manager, taken).text()).contains("2 adhérents ajoutés");
        assertThat(there()).containsOnlyKeys("Léa Martin", "Ali Poix");
        assertThat(there().get("Léa Martin").joinedOn()).isEqualTo("2024-01-01");
        assertThat(manager.post(taken + "/retrait", "sur", "").status()).isEqualTo(422);
        assertThat(manager.post(taken + "/retrait", "sur", "oui").status()).isEqualTo(303);
        assertThat(there()).isEmpty();
    }

    @Test
    void nobody_else_brings_members_in() {
        var manager = neighbours.signedIn(paul);
        var run = sent(manager, TABLE, "2024-01-01").location();
        var referent = neighbours.person("Ines");
        neighbours.seat(organisations.find(house).orElseThrow(), referent, Seat.REFERENT);
        var ines = neighbours.signedIn(referent);
        assertThat(ines.get(path()).status()).isEqualTo(403);
        assertThat(ines.post(run).status()).isEqualTo(403);
        var other = neighbours.person("Vera");
        var elsewhere = neighbours.association("Ailleurs", other).id();
        registers.open(elsewhere, Register.Entry.ASKED, other.id());
        var foreign = Register.url(elsewhere) + "/arrivees" + run.substring(run.lastIndexOf('/'));
        assertThat(neighbours.signedIn(other).get(foreign).status()).isEqualTo(404);
        assertThat(neighbours.signedIn(other).post(foreign).status()).isEqualTo(404);
        var also = neighbours.association("À lui encore", paul).id();
        registers.open(also, Register.Entry.ASKED, paul.id());
        over(manager, run);
        var under = Register.url(also) + "/arrivees" + run.substring(run.lastIndexOf('/'));
        assertThat(manager.get(under).status())
                .as("his own, of another register")
                .isEqualTo(404);
        assertThat(manager.post(under + "/retrait", "sur", "oui").status()).isEqualTo(404);
    }
}
