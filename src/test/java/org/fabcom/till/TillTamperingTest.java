package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Findings;
import org.fabcom.till.archive.Archives;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** Whoever rules the base changes one byte: the check names it, and so does a checker that knows nothing of FabCom. */
@FabComTest
class TillTamperingTest {

    @TempDir
    private Path folder;

    private final ApplicationContext beans;
    private final Archives archives;
    private final Findings findings;
    private Stall stall;
    private Till till;
    private long sale;

    TillTamperingTest(ApplicationContext beans, Archives archives, Findings findings) {
        this.beans = beans;
        this.archives = archives;
        this.findings = findings;
    }

    @BeforeEach
    void aDay() {
        stall = new Stall("La Remise", beans);
        till = stall.open("Caisse", 8000);
        sale = stall.cash(till, stall.chairs(1, 1800), stall.books(3, 300)).number();
        stall.sell(till, List.of(stall.books(1, 100)), Payment.of(Payment.Means.CARD, 100));
        stall.close(till, 10100);
    }

    @AfterEach
    void clock() {
        stall.clock.back();
    }

    private long made() {
        return archives.make(till.id(), stall.shop.manager.id()).number();
    }

    /** As superuser, with the guards put aside. */
    private static void asSuperuser(String sql) {
        for (var table : List.of("event", "closing", "archive"))
            CurrentBase.asOwner("alter table till." + table + " disable trigger user");
        CurrentBase.asOwner(sql);
        for (var table : List.of("event", "closing", "archive"))
            CurrentBase.asOwner("alter table till." + table + " enable trigger user");
    }

    private List<String> findings() {
        return findings.of("till.journals").stream()
                .filter(it -> it.contains(till.id().toString()))
                .toList();
    }

    @Test
    void untouched_all_holds() throws Exception {
        var number = made();
        assertThat(findings()).isEmpty();
        assertThat(verified(content(number))).contains("Archive intacte");
    }

    @Test
    void one_byte_of_a_sale() throws Exception {
        asSuperuser("update till.event set body = replace(body, '1800', '1700') where till = '" + till.id()
                + "' and number = " + sale);
        assertThat(findings()).anyMatch(it -> it.contains("l’événement " + sale + " n’est plus celui"));
        assertThat(verified(content(made()))).contains("Événement " + sale + " : son contenu a changé");
    }

    /** A body that is no JSON any more, or names no till, is named all the same, and hides nothing of what else is wrong. */
    @Test
    void one_byte_that_leaves_nothing_to_read() {
        for (var byteOf : List.of("'{\"'", "'\"till\":\"'")) {
            asSuperuser("update till.event set body = replace(body, " + byteOf + ", translate(" + byteOf
                    + ", '{:', '[;')) where till = '" + till.id() + "' and number = " + sale);
            assertThat(findings())
                    .anyMatch(it -> it.contains("l’événement " + sale + " n’est plus celui"))
                    .noneMatch(it -> it.contains("l’événement " + (sale + 1) + " n’est plus celui"));
        }
    }

    @Test
    void one_byte_of_a_signature() {
        asSuperuser(
                "update till.event set signature = set_byte(signature, 5, get_byte(signature, 5) # 1) where till = '"
                        + till.id() + "' and number = " + sale);
        assertThat(findings()).anyMatch(it -> it.contains("signature de l’événement " + sale));
    }

    @Test
    void one_byte_of_a_closing() throws Exception {
        var closing = stall.closings.all(till.id()).getFirst().number();
        asSuperuser("update till.closing set cents = cents + 1 where till = '" + till.id() + "'");
        assertThat(findings()).anyMatch(it -> it.contains("la clôture " + closing + " n’est pas celle du journal"));
        asSuperuser("update till.event set body = replace(body, '\"sales\":2', '\"sales\":3') where till = '"
                + till.id() + "' and number = " + closing);
        assertThat(findings())
                .anyMatch(it -> it.contains("l’événement " + closing + " n’est plus celui"))
                .anyMatch(it -> it.contains("totaux de la clôture " + closing));
        assertThat(verified(content(made())))
                .contains("Événement " + closing + " : son contenu a changé")
                .contains("Clôture " + closing);
    }

    /** Even when the whole chain is computed anew: it cannot be signed. */
    @Test
    void a_chain_that_was_computed_anew() {
        asSuperuser("""
                do $$ declare e record; h bytea; begin
                    update till.event set body = replace(body, '1800', '1700') where till = '%1$s' and number = %2$d;
                    h := sha256(convert_to('fabcom-till:%1$s', 'UTF8'));
                    for e in select * from till.event where till = '%1$s' order by number loop
                        h := sha256(h || convert_to(e.body, 'UTF8'));
                        update till.event set hash = h where till = '%1$s' and number = e.number;
                    end loop;
                    update till.head set hash = h where till = '%1$s';
                end $$""".formatted(till.id(), sale));
        assertThat(findings()).anyMatch(it -> it.contains("signature de l’événement " + sale));
    }

    @Test
    void an_event_that_is_taken_away() {
        asSuperuser("delete from till.event where till = '" + till.id() + "' and number = " + sale);
        assertThat(findings()).anyMatch(it -> it.contains("l’événement " + sale + " manque"));
    }

    @Test
    void the_last_events_that_are_taken_away() {
        long last = stall.events.last(till.id());
        asSuperuser("delete from till.event where till = '" + till.id() + "' and number = " + last);
        assertThat(findings()).isNotEmpty();
    }

    @Test
    void one_byte_of_an_archive() throws Exception {
        long number = made();
        var content = content(number);
        int at = indexOf(content, "journal.jsonl") + 200;
        asSuperuser("update till.archive set content = set_byte(content, " + at + ", get_byte(content, " + at
                + ") # 1) where till = '" + till.id() + "'");
        assertThat(findings()).anyMatch(it -> it.contains("l’archive " + number));
        assertThat(verified(content(number))).doesNotContain("intacte").isNotBlank();
    }

    @Test
    void an_archive_says_in_french_what_it_holds() throws Exception {
        var names = new java.util.TreeSet<String>();
        var note = "";
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(content(made())))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                names.add(it.getName());
                if (it.getName().equals("LISEZ-MOI.txt")) note = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        assertThat(names)
                .contains("journal.jsonl", "lignes.csv", "paiements.csv", "clotures.csv", "VerifierCaisse.java");
        assertThat(note).contains("La Remise").contains("du n° 1 au n°").doesNotContain("{");
    }

    private static int indexOf(byte[] content, String name) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(name);
    }

    private byte[] content(long number) throws IOException {
        return StandAlone.content(archives, till.id(), number);
    }

    /** What happened while one was made is in the next one, and a word that a spreadsheet would run is only a word. */
    @Test
    void archives_follow_each_other_and_their_tables_run_nothing() throws Exception {
        var first = archives.find(till.id(), made()).orElseThrow();
        stall.sessions.open(till.id(), 0, stall.seller.id(), Ids.token());
        stall.cash(till, SaleLine.of(null, "=HYPERLINK(\"https://exemple.org\")", 1, 0, 100, "STANDARD"));
        var second = archives.find(till.id(), made()).orElseThrow();
        assertThat(second.first()).isEqualTo(first.last() + 1);
        assertThat(verified(content(second.number()))).contains("Archive intacte");
        assertThat(unpacked(content(second.number()), "lignes.csv"))
                .contains("\"'=HYPERLINK(\"\"https://exemple.org\"\")\"")
                .doesNotContain(";=")
                .doesNotContain(";\"=");
    }

    private static String unpacked(byte[] archive, String name) throws IOException {
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry())
                if (it.getName().equals(name)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError(name);
    }

    /** What the stand-alone checker of the archive itself says, run by a Java of its own. */
    private String verified(byte[] archive) throws IOException, InterruptedException {
        return StandAlone.says(folder, archive);
    }
}
