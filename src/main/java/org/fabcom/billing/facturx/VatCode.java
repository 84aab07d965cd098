package org.fabcom.billing.facturx;

import module java.base;
import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatDecision;
import org.fabcom.billing.vat.VatRegime;

/**
 * How EN 16931 names a VAT decision: S with a rate, E exempt, O outside. What is outside may stand on no document beside anything else
 * (BR-O-11 to 14): then it is said as exempt, with the words of its mention.
 *
 * @param exemption the VATEX code; empty where the list has none
 */
record VatCode(String category, String exemption) {

    static VatCode of(VatDecision it, boolean allOutside) {
        if (it.charged()) return new VatCode("S", "");
        if (allOutside) return new VatCode("O", "VATEX-EU-O");
        if (it.category().exempt()) return new VatCode("E", "VATEX-FR-CGI261-7");
        boolean franchise = it.regime() == VatRegime.FRANCHISE && it.category() != VatCategory.OUTSIDE;
        return new VatCode("E", franchise ? "VATEX-FR-FRANCHISE" : "");
    }

    static boolean allOutside(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::vat).allMatch(VatCode::outside);
    }

    private static boolean outside(VatDecision it) {
        if (it.charged() || it.category().exempt()) return false;
        return it.category() == VatCategory.OUTSIDE || it.regime() == VatRegime.NOT_SUBJECT;
    }

    boolean rated() {
        return !category.equals("O");
    }
}
