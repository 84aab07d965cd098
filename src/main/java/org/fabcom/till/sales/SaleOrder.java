package org.fabcom.till.sales;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sold.
 *
 * @param lines numbered here
 * @param writtenOn the day of the notebook from which it is copied; null: it happens now
 * @param kept the device that sold it without network; null: none
 */
public record SaleOrder(
        List<SaleLine> lines,
        List<Payment> payments,
        @Nullable LocalDate writtenOn,
        @Nullable KeptProof kept) {

    public static final int MOST_LINES = 200;
    public static final long MOST = 10_000_000;

    public SaleOrder {
        var numbered = new ArrayList<SaleLine>();
        for (var it : lines) numbered.add(it.numbered(numbered.size() + 1));
        lines = List.copyOf(numbered);
        payments = List.copyOf(payments);
    }

    public SaleOrder(List<SaleLine> lines, List<Payment> payments, @Nullable LocalDate writtenOn) {
        this(lines, payments, writtenOn, null);
    }

    SaleOrder taxed(List<SaleLine> decided) {
        return new SaleOrder(decided, payments, writtenOn, kept);
    }

    long cents() {
        return lines.stream().mapToLong(SaleLine::cents).sum();
    }

    /** The code of what is wrong with it; null if nothing is. */
    @Nullable
    String wrong() {
        if (lines.isEmpty() || lines.size() > MOST_LINES) return "FC-5203";
        if (!lines.stream().allMatch(SaleOrder::fits)) return "FC-5204";
        if (payments.stream().anyMatch(it -> it.cents() < 0 || it.change() < 0)) return "FC-5205";
        long paid = payments.stream().mapToLong(Payment::cents).sum();
        return paid == cents() ? null : "FC-5205";
    }

    /** What one line can bear. */
    public static boolean fits(SaleLine it) {
        if (it.cents() < 0 || it.cents() > MOST || it.grams() < 0 || it.grams() > MOST) return false;
        if (it.pieces() < 1 || it.pieces() > 100_000) return false;
        if (it.label().isBlank() || it.label().length() > 120) return false;
        return !it.way().given() || it.cents() == 0;
    }

    Map<String, Object> said() {
        var said = new HashMap<String, Object>();
        said.put("cents", cents());
        said.put("lines", lines.stream().map(SaleLine::said).toList());
        said.put("payments", payments.stream().map(Payment::said).toList());
        if (writtenOn != null) said.put("written_on", writtenOn.toString());
        if (kept != null) said.put("device", kept.said());
        return said;
    }
}
