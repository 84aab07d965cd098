package org.fabcom.till.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fabcom.till.Till;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.Hashes;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillKeys;
import org.fabcom.till.journal.TillVersion;
import org.fabcom.till.sales.SaleRead;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The form of an archive: signed bodies line by line, the same as tables, keys, a note in French, a checker that runs without
 * FabCom. The only class to replace when the administration names a form of its own.
 */
@Component
class ArchiveFiles {

    static final String FORM = "fabcom-caisse-1";

    private final TillKeys keys;

    ArchiveFiles(TillKeys keys) {
        this.keys = keys;
    }

    /**
     * @param before hash of the event before the first, in hexadecimal
     * @param seller the name of whoever keeps the till
     */
    byte[] write(Till till, String seller, String before, List<TillEvent> events) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("LISEZ-MOI.txt", note(till, seller, events));
        files.put("journal.jsonl", text(lines(events, TillEvent::body)));
        files.put("empreintes.csv", text("numero;empreinte;signature;cle\n" + lines(events, ArchiveFiles::mark)));
        files.put("lignes.csv", text(Tables.lines(events)));
        files.put("paiements.csv", text(Tables.payments(events)));
        files.put("clotures.csv", text(Tables.closings(events)));
        for (int it : signers(events))
            files.put("cle-" + it + ".txt", text(Base64.getEncoder().encodeToString(keys.encoded(it)) + "\n"));
        files.put("VerifierCaisse.java", resource("VerifierCaisse.java"));
        var manifest = manifest(till, before, events, files);
        var signed = keys.sign(Hashes.sha256(manifest));
        files.put("manifeste.txt", manifest);
        files.put("manifeste.sig", text(signed.signer() + " " + HexFormat.of().formatHex(signed.signature()) + "\n"));
        return zip(files, events.getLast());
    }

    private static byte[] manifest(Till till, String before, List<TillEvent> events, Map<String, byte[]> files) {
        var out = new StringBuilder();
        out.append("forme ").append(FORM).append('\n');
        out.append("caisse ").append(till.id()).append('\n');
        out.append("version ").append(TillVersion.NUMBER).append('\n');
        out.append("premier ").append(events.getFirst().number()).append('\n');
        out.append("dernier ").append(events.getLast().number()).append('\n');
        out.append("avant ").append(before).append('\n');
        files.forEach((name, bytes) -> out.append("fichier ")
                .append(Hashes.hex(Hashes.sha256(bytes)))
                .append(' ')
                .append(name)
                .append('\n'));
        return text(out.toString());
    }

    private static String mark(TillEvent it) {
        return it.number() + ";" + it.hash() + ";" + it.signature() + ";" + it.signer();
    }

    private static String lines(List<TillEvent> events, java.util.function.Function<TillEvent, String> line) {
        var out = new StringBuilder();
        for (var it : events) out.append(line.apply(it)).append('\n');
        return out.toString();
    }

    private static TreeSet<Integer> signers(List<TillEvent> events) {
        var all = new TreeSet<Integer>();
        for (var it : events) all.add(it.signer());
        return all;
    }

    private static byte[] note(Till till, String seller, List<TillEvent> events) {
        return text(new String(resource("LISEZ-MOI.txt"), StandardCharsets.UTF_8)
                .replace("{exploitant}", seller)
                .replace("{caisse}", till.name() + ", n° " + till.number() + ", " + till.id())
                .replace("{ecole}", till.training() ? "oui : ses ventes ne comptent pas" : "non")
                .replace("{premier}", Long.toString(events.getFirst().number()))
                .replace("{dernier}", Long.toString(events.getLast().number()))
                .replace("{du}", events.getFirst().at().toString())
                .replace("{au}", events.getLast().at().toString())
                .replace("{version}", TillVersion.NUMBER));
    }

    /** Dated by its last event, so that the same journal makes the same archive. */
    private static byte[] zip(Map<String, byte[]> files, TillEvent last) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var it : files.entrySet()) {
                var entry = new ZipEntry(it.getKey());
                entry.setTime(last.at().toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(it.getValue());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try {
            return new ClassPathResource("till/" + name).getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The signed bodies once more, for spreadsheets. */
    private static final class Tables {

        static String lines(List<TillEvent> events) {
            var out = new StringBuilder(
                    "numero;sorte;date_utc;jour;ligne;designation;pieces;grammes;prix_ttc;montant_ht;taux_tva;mention;vente\n");
            for (var it : events) {
                if (it.kind() != EventKind.SALE && it.kind() != EventKind.REFUND) continue;
                for (var line : SaleRead.of(it).lines()) {
                    var tax = line.decided();
                    row(
                            out,
                            it.number(),
                            it.kind(),
                            it.at(),
                            it.day(),
                            line.n(),
                            line.label(),
                            line.pieces(),
                            line.grams(),
                            euros(line.cents()),
                            euros(line.net()),
                            euros(line.rate()),
                            tax == null ? "" : tax.mention(),
                            it.concerns() == null ? "" : it.concerns());
                }
            }
            return out.toString();
        }

        static String payments(List<TillEvent> events) {
            var out = new StringBuilder("numero;sorte;date_utc;jour;moyen;montant;rendu;unites;note\n");
            for (var it : events) {
                if (it.kind() != EventKind.SALE && it.kind() != EventKind.REFUND) continue;
                for (var paid : SaleRead.of(it).payments())
                    row(
                            out,
                            it.number(),
                            it.kind(),
                            it.at(),
                            it.day(),
                            paid.key(),
                            euros(paid.cents()),
                            euros(Math.max(0, paid.change())),
                            paid.units(),
                            paid.note());
            }
            return out.toString();
        }

        static String closings(List<TillEvent> events) {
            var out = new StringBuilder(
                    "numero;sorte;du;au;premier;dernier;ventes;remboursements;total;perpetuel_ventes;perpetuel_remboursements;empreinte\n");
            for (var it : events) {
                if (it.kind() != EventKind.DAY && it.kind() != EventKind.MONTH && it.kind() != EventKind.YEAR) continue;
                var said = it.said();
                row(
                        out,
                        it.number(),
                        it.kind(),
                        said.path("from").asString(),
                        said.path("to").asString(),
                        said.path("first").asLong(),
                        said.path("last").asLong(),
                        said.path("sales").asInt(),
                        said.path("refunds").asInt(),
                        euros(it.cents()),
                        euros(said.path("perpetual_sold").asLong()),
                        euros(said.path("perpetual_refunded").asLong()),
                        it.hash());
            }
            return out.toString();
        }

        private static String euros(long cents) {
            return java.math.BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
        }

        private static void row(StringBuilder out, Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) out.append(';');
                var text = cells[i].toString();
                boolean quoted = text.contains(";") || text.contains("\"") || text.contains("\n");
                out.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
            }
            out.append('\n');
        }
    }
}
