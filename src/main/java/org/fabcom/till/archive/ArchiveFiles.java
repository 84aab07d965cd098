package org.fabcom.till.archive;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.till.Till;
import org.fabcom.till.journal.Hashes;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillKeys;
import org.fabcom.till.journal.TillVersion;
import org.springframework.stereotype.Component;

/**
 * The form of an archive: signed bodies line by line, the same as tables, keys, a note in French, a checker that runs without
 * FabCom. The only class to replace when the administration names a form of its own.
 */
@Component
record ArchiveFiles(TillKeys keys, TillEvents events) {

    static final String FORM = "fabcom-caisse-1";

    /**
     * What goes into one.
     *
     * @param seller the name of whoever keeps the till
     * @param before hash of the event before the first, in hexadecimal
     * @param lastHash of the last event, in hexadecimal
     */
    record Range(Till till, String seller, String before, long first, long last, String lastHash) {}

    /** Writes it as it comes, a few events in memory at a time; answers its SHA-256 in hexadecimal. */
    String write(Range of, OutputStream out) throws IOException {
        var sha = Hashes.start();
        var hashed = new DigestOutputStream(new BufferedOutputStream(out), sha) {
            @Override
            public void close() throws IOException {
                flush(); // what it is written to stays open
            }
        };
        try (var zip = new ZipOutputStream(hashed, StandardCharsets.UTF_8)) {
            new Writing(of, zip).all();
        }
        return Hashes.hex(sha.digest());
    }

    /** One archive on its way out. */
    private final class Writing {

        private final Range of;
        private final ZipOutputStream zip;
        private final TillEvent begin;
        private final TillEvent end;
        private final StringBuilder manifest = new StringBuilder();
        private final TreeSet<Integer> signers = new TreeSet<>();

        Writing(Range of, ZipOutputStream zip) {
            this.of = of;
            this.zip = zip;
            this.begin = events.find(of.till().id(), of.first()).orElseThrow();
            this.end = events.find(of.till().id(), of.last()).orElseThrow();
        }

        void all() throws IOException {
            manifest.append("forme ").append(FORM).append('\n');
            manifest.append("caisse ").append(of.till().id()).append('\n');
            manifest.append("version ").append(TillVersion.NUMBER).append('\n');
            manifest.append("premier ").append(of.first()).append('\n');
            manifest.append("dernier ").append(of.last()).append('\n');
            manifest.append("avant ").append(of.before()).append('\n');
            listed("LISEZ-MOI.txt", note());
            each("journal.jsonl", "", ArchiveFiles::body);
            each("empreintes.csv", ArchiveTables.MARKS, (it, out) -> {
                signers.add(it.signer());
                ArchiveTables.mark(it, out);
            });
            each("lignes.csv", ArchiveTables.LINES, ArchiveTables::lines);
            each("paiements.csv", ArchiveTables.PAYMENTS, ArchiveTables::payments);
            each("clotures.csv", ArchiveTables.CLOSINGS, ArchiveTables::closings);
            signers.add(keys.signer()); // of the manifest: perhaps of none of its events
            for (int it : signers) {
                manifest.append("cle-")
                        .append(it)
                        .append(' ')
                        .append(keys.algorithm(it))
                        .append('\n');
                listed("cle-" + it + ".txt", Base64.getEncoder().encodeToString(keys.encoded(it)) + "\n");
            }
            listed("VerifierCaisse.java", Shipped.text("till/VerifierCaisse.java"));
            signed();
        }

        private void signed() throws IOException {
            var text = manifest.toString();
            var signed = keys.sign(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)));
            entry("manifeste.txt", out -> out.write(text));
            entry(
                    "manifeste.sig",
                    out -> out.write(signed.signer() + " " + HexFormat.of().formatHex(signed.signature()) + "\n"));
        }

        private void each(String name, String head, BiConsumer<TillEvent, Writer> write) throws IOException {
            listed(name, out -> {
                out.write(head);
                events.each(of.till().id(), of.first(), of.last(), it -> write.accept(it, out));
            });
        }

        private void listed(String name, String text) throws IOException {
            listed(name, out -> out.write(text));
        }

        private void listed(String name, Text text) throws IOException {
            var sha = entry(name, text);
            manifest.append("fichier ")
                    .append(Hashes.hex(sha.digest()))
                    .append(' ')
                    .append(name)
                    .append('\n');
        }

        /** Dated by the last event, so that the same journal makes the same archive but for its signature. */
        private MessageDigest entry(String name, Text text) throws IOException {
            var entry = new ZipEntry(name);
            entry.setTime(end.at().toEpochMilli());
            zip.putNextEntry(entry);
            var sha = Hashes.start();
            var out = new BufferedWriter(
                    new OutputStreamWriter(new DigestOutputStream(zip, sha), StandardCharsets.UTF_8));
            text.to(out);
            out.flush();
            zip.closeEntry();
            return sha;
        }

        private String note() {
            var till = of.till();
            return Shipped.text("till/LISEZ-MOI.txt")
                    .replace("{exploitant}", of.seller())
                    .replace("{caisse}", till.name() + ", n° " + till.number() + ", " + till.id())
                    .replace("{ecole}", till.training() ? "oui : ses ventes ne comptent pas" : "non")
                    .replace("{premier}", Long.toString(of.first()))
                    .replace("{dernier}", Long.toString(of.last()))
                    .replace("{du}", begin.at().toString())
                    .replace("{au}", end.at().toString())
                    .replace("{version}", TillVersion.NUMBER);
        }
    }

    private interface Text {
        void to(Writer out) throws IOException;
    }

    private static void body(TillEvent it, Writer out) {
        try {
            out.append(it.body()).append('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
