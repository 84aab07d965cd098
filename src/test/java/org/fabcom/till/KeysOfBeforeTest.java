package org.fabcom.till;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.security.Signature;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.archive.Archives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** What was signed before with Ed25519 holds for ever beside what is signed now on P-256, here and without FabCom (ADR 0188). */
@FabComTest
class KeysOfBeforeTest {

    @TempDir
    private Path folder;

    private final ApplicationContext beans;
    private final Archives archives;
    private KeyPair pair;
    private int old;
    private Stall stall;
    private Till till;

    KeysOfBeforeTest(ApplicationContext beans, Archives archives) {
        this.beans = beans;
        this.archives = archives;
    }

    /** A key of before lies in the base; of four events the first two were signed with it. */
    @BeforeEach
    void aTillOfBefore() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        CurrentBase.asOwner("insert into till.signing_key (public_key, private_key, made_at) values ("
                + bytes(pair.getPublic().getEncoded()) + ", "
                + bytes(pair.getPrivate().getEncoded()) + ", now())");
        stall = new Stall("D’avant", beans);
        old = stall.db
                .sql("select max(id) from till.signing_key where algorithm = 'Ed25519'")
                .single(Integer.class);
        till = stall.open("Caisse", 0);
        stall.cash(till, stall.chairs(1, 1800), stall.books(3, 300));
        stall.cash(till, stall.books(1, 100));
        for (int number = 1; number <= 2; number++) signedBefore(number);
    }

    private void signedBefore(long number) throws GeneralSecurityException {
        var hash = HexFormat.of()
                .parseHex(stall.events.find(till.id(), number).orElseThrow().hash());
        changed("signature = " + bytes(signed(hash)) + ", signer = " + old, number);
    }

    private byte[] signed(byte[] hash) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(hash);
        return signature.sign();
    }

    private void changed(String set, long number) {
        CurrentBase.asOwner(
                "alter table till.event disable trigger user; update till.event set " + set + " where till = '"
                        + till.id() + "' and number = " + number + "; alter table till.event enable trigger user");
    }

    private static String bytes(byte[] it) {
        return "'\\x" + HexFormat.of().formatHex(it) + "'";
    }

    private byte[] archive() throws Exception {
        var number = archives.make(till.id(), stall.shop.manager.id()).number();
        return StandAlone.content(archives, till.id(), number);
    }

    @Test
    void both_hold_in_one_journal() throws Exception {
        var now = stall.events.find(till.id(), 3).orElseThrow().signer();
        assertThat(now).isNotEqualTo(old);
        assertThat(stall.db
                        .sql("select algorithm from till.signing_key where id = :now")
                        .param("now", now)
                        .single(String.class))
                .isEqualTo("P-256");
        assertThat(stall.audit.findings(till)).isEmpty();
        var archive = archive();
        assertThat(new String(files(archive).get("manifeste.txt"), UTF_8))
                .contains("cle-" + old + " Ed25519\n")
                .contains("cle-" + now + " P-256\n");
        assertThat(StandAlone.says(folder, archive)).startsWith("Archive intacte");
    }

    /** Nothing was signed since the key changed: the manifest is, and its key goes along. */
    @Test
    void an_archive_of_old_events_only_is_intact() throws Exception {
        for (int number = 3; number <= 4; number++) signedBefore(number);
        assertThat(StandAlone.says(folder, archive())).startsWith("Archive intacte");
    }

    @Test
    void a_changed_byte_of_either_signature_is_named() throws Exception {
        for (long number : new long[] {2, 3}) {
            var good = stall.events.find(till.id(), number).orElseThrow().signature();
            var bad = HexFormat.of().parseHex(good);
            bad[20] ^= 1;
            changed("signature = " + bytes(bad), number);
            assertThat(stall.audit.findings(till)).singleElement().asString().contains("l’événement " + number + " ");
            assertThat(StandAlone.says(folder, archive())).contains("Événement " + number + " : signature fausse");
            changed("signature = '\\x" + good + "'", number);
            assertThat(stall.audit.findings(till)).isEmpty();
            aTillOfBefore();
        }
    }

    @Test
    void a_signature_is_not_believed_under_the_other_key() {
        var now = stall.events.find(till.id(), 3).orElseThrow();
        changed("signer = " + now.signer(), 2);
        changed("signer = " + old, 3);
        assertThat(stall.audit.findings(till)).hasSize(2);
    }

    /** An archive that was handed out before names no algorithm: its keys are Ed25519. */
    @Test
    void an_archive_of_before_is_read_by_the_checker_of_now() throws Exception {
        var now = stall.events.find(till.id(), 3).orElseThrow().signer();
        for (int number = 3; number <= 4; number++) signedBefore(number);
        var files = files(archive());
        var manifest = new String(files.get("manifeste.txt"), UTF_8)
                .replaceAll("(?m)^cle-.*\n|^fichier \\S+ cle-" + now + "\\.txt\n", "");
        files.remove("cle-" + now + ".txt");
        files.put("manifeste.txt", manifest.getBytes(UTF_8));
        var hash = MessageDigest.getInstance("SHA-256").digest(files.get("manifeste.txt"));
        files.put("manifeste.sig", (old + " " + HexFormat.of().formatHex(signed(hash)) + "\n").getBytes(UTF_8));
        assertThat(StandAlone.says(folder, zipped(files))).startsWith("Archive intacte");
        files.put(
                "journal.jsonl",
                new String(files.get("journal.jsonl"), UTF_8)
                        .replace("1800", "1801")
                        .getBytes(UTF_8));
        assertThat(StandAlone.says(folder, zipped(files))).contains("journal.jsonl : a changé");
    }

    private static Map<String, byte[]> files(byte[] archive) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry())
                files.put(it.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var it : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(it.getKey()));
                zip.write(it.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
