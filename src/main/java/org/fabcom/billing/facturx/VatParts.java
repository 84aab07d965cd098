package org.fabcom.billing.facturx;

import module java.base;
import org.fabcom.billing.vat.VatTotals.Part;

/** Parts as EN 16931 wants them: one for each category and rate (BR-CO-18), however many mentions it has. */
final class VatParts {

    private record Key(String category, int rate) {}

    private VatParts() {}

    static List<Part> of(List<Part> parts, boolean allOutside) {
        Map<Key, Part> merged = new LinkedHashMap<>();
        for (var it : parts)
            merged.merge(
                    new Key(
                            VatCode.of(it.vat(), allOutside).category(),
                            it.vat().rateBasisPoints()),
                    it,
                    (a, b) -> new Part(a.vat(), a.net() + b.net(), a.tax() + b.tax()));
        return List.copyOf(merged.values());
    }
}
