package org.fabcom.founding.deliberation;

import module java.base;
import org.fabcom.kernel.Secrets;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** A sentence that was decided. */
public record FoundingDecision(
        String code, String sentence, How how, LocalDate on, Counts counts, List<Note> notes, String sha256) {

    /** With the digest of its sentence, by which a copy is known. */
    public static FoundingDecision of(
            String code, String sentence, How how, LocalDate on, Counts counts, List<Note> notes) {
        return new FoundingDecision(code, sentence, how, on, counts, notes, Secrets.digest(sentence));
    }

    /** Says a message with its arguments. */
    @FunctionalInterface
    public interface Words {
        String t(String key, Object... args);
    }

    /** How it was decided, by how many, when; who was against is never left out. */
    public String told(Page page) {
        return told(page::t, page.shortDate(on));
    }

    /** The same in the words of somebody else. {@code day}: on which it was decided. */
    public String told(Words words, String day) {
        var way = words.t("founding.told." + how);
        var against = counts.objected() == 0 ? "" : words.t("founding.told.against", counts.objected());
        return words.t("founding.told", way, counts.agreed() + counts.reserved(), counts.founders(), day) + against;
    }

    /** In which way. */
    public enum How {
        CONSENT,
        VOTE,
        CARDS
    }

    /**
     * Among how many founders, how many for it, how many not quite, how many against.
     *
     * @param unconfirmed first answers captured for somebody who had not confirmed them
     */
    public record Counts(int founders, int agreed, int reserved, int objected, int unconfirmed) {}

    /** Of the minority. {@code by}: null on a path that came from elsewhere. */
    public record Note(String text, @Nullable UUID by) {}
}
