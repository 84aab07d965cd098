package org.fabcom.till.sales;

import module java.base;
import org.fabcom.billing.Shares;
import org.fabcom.till.journal.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be paid, kept by the server so that nothing is lost with the page.
 *
 * @param label by which one that waits is found again
 * @param audience for whom it is, as the price rules name them; empty: for anybody
 * @param level of solidarity prices, from 0, the lowest; null: not said
 * @param writtenOn day of the notebook that is being copied; null: sold now
 */
public record Basket(
        UUID id,
        UUID till,
        String label,
        String audience,
        @Nullable Integer level,
        List<SaleLine> lines,
        boolean parked,
        int version,
        @Nullable LocalDate writtenOn) {

    public Basket {
        lines = List.copyOf(lines);
    }

    public long cents() {
        return lines.stream().mapToLong(SaleLine::cents).sum();
    }

    public boolean empty() {
        return lines.isEmpty();
    }

    /** Its lines as JSON, and for whom it is: a device goes on with it when the network is cut. */
    public String said() {
        var said = kept();
        if (!audience.isEmpty()) said.put("audience", audience);
        if (level != null) said.put("level", level);
        return Canonical.of(said);
    }

    /** Its lines, to be read again. */
    Map<String, Object> kept() {
        var kept = new HashMap<String, Object>();
        kept.put("lines", lines.stream().map(SaleLine::kept).toList());
        return kept;
    }

    Basket with(SaleLine line) {
        return changed(all -> {
            all.add(line);
            return all;
        });
    }

    /** For somebody else, each line priced anew; a gift that rounded another price up goes. */
    Basket meant(String other, @Nullable Integer said, Function<Basket, List<SaleLine>> priced) {
        var bare = new Basket(id, till, label, other, said, roundedTo(0, "").lines(), parked, version, writtenOn);
        return bare.changed(all -> priced.apply(bare));
    }

    /** Without its n-th line, counted from 0. */
    Basket without(int n) {
        return changed(all -> {
            if (n >= 0 && n < all.size()) all.remove(n);
            return all;
        });
    }

    /** Another price for the whole, spread over the lines that have one so that they add up to it exactly. */
    Basket at(long cents) {
        return changed(all -> {
            var priced = all.stream()
                    .filter(it -> it.way() != Way.ROUND_UP && !it.way().given())
                    .toList();
            if (priced.isEmpty()) return all;
            var shares = Shares.weighted(
                    cents, priced.stream().mapToLong(SaleLine::cents).toArray());
            int next = 0;
            for (int i = 0; i < all.size(); i++)
                if (priced.contains(all.get(i)) && next < shares.length)
                    all.set(i, all.get(i).at(shares[next++]));
            return all;
        });
    }

    /** Rounded up to this by a gift, or without one. */
    Basket roundedTo(long cents, String label) {
        var bare = changed(all -> {
            all.removeIf(it -> it.way() == Way.ROUND_UP);
            return all;
        });
        long gift = cents - bare.cents();
        if (gift <= 0) return bare;
        return bare.with(SaleLine.of(null, label, 1, 0, gift, "OUTSIDE").leaving(Way.ROUND_UP));
    }

    private Basket changed(UnaryOperator<List<SaleLine>> change) {
        return new Basket(
                id, till, label, audience, level, change.apply(new ArrayList<>(lines)), parked, version, writtenOn);
    }
}
