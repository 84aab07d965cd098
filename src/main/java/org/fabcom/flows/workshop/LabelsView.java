package org.fabcom.flows.workshop;

import module java.base;

/** Labels, in rows of a sheet. */
public record LabelsView(List<List<LabelView>> rows) {

    /**
     * One of them.
     *
     * @param png the QR code of its short address
     */
    public record LabelView(String number, String name, String price, String png, String address, String code) {}
}
