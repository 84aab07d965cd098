package org.fabcom.plan.way;

/** How many objects of a kind left the old tool and arrived in the new one, with what explains the difference. */
public record Counted(String kind, Tally exported, Tally imported, String comment) {

    public static final int LONGEST_KIND = 80;
    public static final int LONGEST_COMMENT = 600;

    public Counted {
        if (kind.isBlank() || kind.length() > LONGEST_KIND) throw new IllegalArgumentException("kind");
        if (comment.length() > LONGEST_COMMENT) throw new IllegalArgumentException("comment");
    }

    /** The two counts that statement A25 asks for. */
    public boolean bothKnown() {
        return exported.known() && imported.known();
    }

    public boolean bothSaid() {
        return exported.said() && imported.said();
    }

    /** Arrived less left; only where both are known. */
    public long gap() {
        var left = exported.number();
        var arrived = imported.number();
        if (left == null || arrived == null) throw new IllegalStateException("not both known");
        return arrived - left;
    }

    /** Statement A26: more than one in a hundred. */
    public boolean wideGap() {
        var left = exported.number();
        return bothKnown() && left != null && Math.abs(gap()) * 100 > left;
    }

    boolean needsComment() {
        return exported.unknown() || imported.unknown() || wideGap();
    }

    boolean explained() {
        return !needsComment() || !comment.isBlank();
    }
}
