package org.fabcom.diagnosis.grounds;

import module java.base;

/** The reasons that a line can give; each has its sentence in the bundles. */
public enum Why {
    // D1
    PAID_DECLARED,
    PAID_BY_PERSON,
    GRATIS_DECLARED,
    GRATIS_WITHIN,
    PLAN_PRICE,
    NEXT_PLAN_PRICE,
    PER_SEAT,
    VAT_INCLUDED,
    VAT_EXCLUDED,
    VAT_UNKNOWN,
    FEE_ON_PAYMENTS,
    FEE_NONE,
    FEE_NEEDS_PAYMENTS,
    SUBSCRIPTION_ASIDE,
    PRICE_NONE,
    PRICE_TOO_OLD,
    PRICE_NEEDS_SEATS,
    PRICE_NEEDS_RATE,
    PRICE_NO_PLAN_FITS,
    PLAN_NOT_FOUND,
    COST_NOT_SAID,
    // D2
    TIP_ASKED,
    TIP_ON_PAYMENTS,
    // D3
    WALL_FAR,
    WALL_NEAR,
    WALL_EXCEEDED,
    WALL_USE_NOT_SAID,
    WALL_PAYING,
    WALL_NONE_KNOWN,
    // D4
    CHANGES,
    CHANGES_OLD,
    CHANGES_NONE_KNOWN,
    CLOSED,
    // D5
    LAW_EUROPE,
    LAW_ABROAD,
    LAW_US_DPF,
    LAW_US_NO_DPF,
    LAW_US_DPF_UNKNOWN,
    LAW_UNKNOWN,
    REGION_KNOWN,
    REGION_UNKNOWN,
    // D6
    EXPORT_NONE,
    EXPORT_BY_HAND,
    EXPORT_PARTIAL,
    EXPORT_COMPLETE,
    EXPORT_OPEN,
    EXPORT_NOT_NEEDED,
    EXPORT_UNKNOWN,
    // D7
    OUTSIDE_ACCOUNT,
    OUTSIDE_ACCOUNT_PARTLY,
    VENDOR_ADDRESS,
    DEPENDANTS,
    LOCK_FREE,
    LOCK_UNKNOWN,
    // D8
    TRACKING_YES,
    TRACKING_PARTLY,
    TRACKING_NO,
    TRACKING_UNKNOWN,
    // D9
    OWNER_ENTITY,
    OWNER_PERSON,
    OWNER_FORMER,
    OWNER_UNKNOWN,
    OWNER_UNSAID,
    NO_HUMAN,
    INACTIVITY,
    // D10
    DPA_YES,
    DPA_YES_OTHER_NAME,
    DPA_NO,
    DPA_UNKNOWN,
    // D11
    EFFORT_UNKNOWN,
    // D12
    LEVER_CONTRACT,
    // D13
    OFFER_PRICE,
    OFFER_NO_PRICE,
    OFFER_NONE,
    OFFER_FULL;

    /** Key of its sentence. */
    public String key() {
        return "diagnosis.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
