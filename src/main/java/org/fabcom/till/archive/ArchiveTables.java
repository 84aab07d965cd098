package org.fabcom.till.archive;

import module java.base;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.web.list.Csv;

/** What events say once more, as rows for spreadsheets; a label that would be run as a formula gets an apostrophe before it. */
final class ArchiveTables {

    static final String MARKS = "numero;empreinte;signature;cle\n";
    static final String LINES =
            "numero;sorte;date_utc;jour;ligne;designation;pieces;grammes;prix_ttc;montant_ht;taux_tva;mention;vente\n";
    static final String PAYMENTS = "numero;sorte;date_utc;jour;moyen;montant;rendu;unites;note\n";
    static final String CLOSINGS =
            "numero;sorte;du;au;premier;dernier;ventes;remboursements;total;perpetuel_ventes;perpetuel_remboursements;empreinte\n";

    private ArchiveTables() {}

    static void mark(TillEvent it, Writer out) {
        row(out, it.number(), it.hash(), it.signature(), it.signer());
    }

    static void lines(TillEvent it, Writer out) {
        if (!traded(it)) return;
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

    static void payments(TillEvent it, Writer out) {
        if (it.kind() == EventKind.INVOICE || it.kind() == EventKind.DEPOSIT) beside(it, out);
        if (!traded(it)) return;
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

    /** Money that is no sale: of an invoice, or held as a deposit. */
    private static void beside(TillEvent it, Writer out) {
        var said = it.said();
        var means = said.path("means").asString("");
        var note = said.path("note").asString("");
        row(out, it.number(), it.kind(), it.at(), it.day(), means, euros(it.cents()), euros(0), "", note);
    }

    static void closings(TillEvent it, Writer out) {
        if (it.kind() != EventKind.DAY && it.kind() != EventKind.MONTH && it.kind() != EventKind.YEAR) return;
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

    private static boolean traded(TillEvent it) {
        return it.kind() == EventKind.SALE || it.kind() == EventKind.REFUND;
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }

    private static void row(Writer out, Object... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) out.append(';');
                var text = Csv.safe(cells[i].toString());
                boolean quoted = text.contains(";") || text.contains("\"") || text.contains("\n");
                out.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
            }
            out.append('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
