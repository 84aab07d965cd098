package org.fabcom.market.deals;

/** Why a step of a deal is refused. The words are {@code problem.CODE} in the bundles; the codes are in {@code docs/errors.md}. */
public enum DealRefusal {
    /** The deal does not stand where this step leads on; also when a form comes a second time. */
    STATE("FC-4802", 409),
    /** The reply was changed meanwhile: another version lies on the table (E24). */
    STALE("FC-4803", 409),
    /** Less is left than is asked for. */
    NOT_ENOUGH("FC-4804", 409),
    /** The post is closed, cancelled, or its last day has passed. */
    CLOSED("FC-4805", 409),
    /** The prices do not answer the post: every currency, or exactly one of them (E16); never zero or less. */
    TERMS("FC-4806", 422),
    /** A dispute is open: nothing moves until it is decided (E31). */
    FROZEN("FC-4807", 409),
    /** One does not reply to one's own post. */
    OWN_POST("FC-4808", 422),
    /** One already has a reply on the table. */
    ALREADY("FC-4809", 409),
    /** This step is the other side's. */
    NOT_YOURS("FC-4810", 403),
    /** More would be given back than was agreed, or nothing. */
    AMOUNT("FC-4812", 422),
    /** One of both sides is a group that is closed (E58). */
    CLOSED_GROUP("FC-4813", 409),
    /** A reply is linked to posts of the party that replies, while they are published (E22). */
    LINK("FC-4814", 422);

    private final String code;
    private final int status;

    DealRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
