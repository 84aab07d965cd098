package org.fabcom.commons;

/**
 * One step of how a tool is left, or a pitfall on the way. {@code id} stays the same when its words are put right, so that
 * what is reported of it finds it again.
 */
public record RecipeStep(String id, boolean pitfall, String text) {

    public static final int LONGEST = 1000;
    public static final int MOST = 60;

    public RecipeStep {
        if (!id.matches("[a-z0-9-]{1,40}")) throw new IllegalArgumentException("id");
        if (text.isBlank() || text.length() > LONGEST) throw new IllegalArgumentException("text");
    }

    public RecipeStep with(String words) {
        return new RecipeStep(id, pitfall, words);
    }
}
