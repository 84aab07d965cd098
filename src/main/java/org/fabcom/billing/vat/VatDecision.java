package org.fabcom.billing.vat;

/**
 * What VAT a line bears, frozen on it (S28): nothing of it is worked out again later.
 *
 * @param category after the buyer was looked at: what is for members is STANDARD for others
 * @param rateBasisPoints 550 is 5.5 %; zero when nothing is charged
 * @param mention what the document prints, word for word; empty when the rate says it
 */
public record VatDecision(VatRegime regime, VatCategory category, int rateBasisPoints, String mention) {

    public VatDecision {
        if (rateBasisPoints < 0 || rateBasisPoints > 10_000) throw new IllegalArgumentException("rate");
        if (rateBasisPoints > 0 && !mention.isEmpty()) throw new IllegalArgumentException("mention");
    }

    public boolean charged() {
        return rateBasisPoints > 0;
    }
}
