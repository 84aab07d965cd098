package org.fabcom.founding.exchange;

import module java.base;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A path on its way to another instance: what was asked, weighed and decided, and nothing of who did. Days as ISO 8601. */
record PathFile(
        @JsonProperty("format") String format,
        @JsonProperty("name") String name,
        @JsonProperty("place") String place,
        @JsonProperty("form") String form,
        @JsonProperty("questions") List<QuestionPart> questions,
        @JsonProperty("sessions") List<SessionPart> sessions,
        @JsonProperty("stories") List<String> stories) {

    /** What this version writes and reads. */
    static final String FORMAT = "fabcom-founding-1";

    record QuestionPart(
            @JsonProperty("code") String code,
            @JsonProperty("state") String state,
            @JsonProperty("reason") String reason,
            @JsonProperty("again_on") @Nullable String againOn,
            @JsonProperty("sentence") String sentence,
            @JsonProperty("re_examine") List<String> reExamine,
            @JsonProperty("positions") List<String> positions,
            @JsonProperty("arguments") List<ArgumentPart> arguments,
            @JsonProperty("decisions") List<DecisionPart> decisions,
            @JsonProperty("rows") List<List<String>> rows,

            @JsonProperty("own") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OwnPart own) {}

    /** The words of a question of the group's own. */
    record OwnPart(
            @JsonProperty("title") String title,
            @JsonProperty("help") String help,
            @JsonProperty("needs") List<String> needs,
            @JsonProperty("chapter") String chapter) {}

    record ArgumentPart(
            @JsonProperty("side") String side,
            @JsonProperty("text") String text,
            @JsonProperty("source") @Nullable SourcePart source) {}

    record SourcePart(
            @JsonProperty("name") String name,
            @JsonProperty("day") @Nullable String day,
            @JsonProperty("kind") String kind,
            @JsonProperty("reliability") int reliability) {}

    record DecisionPart(
            @JsonProperty("sentence") String sentence,
            @JsonProperty("how") String how,
            @JsonProperty("on") String on,
            @JsonProperty("founders") int founders,
            @JsonProperty("agreed") int agreed,
            @JsonProperty("reserved") int reserved,
            @JsonProperty("objected") int objected,
            @JsonProperty("unconfirmed") int unconfirmed,
            @JsonProperty("minority") List<String> minority) {}

    record SessionPart(
            @JsonProperty("code") String code,
            @JsonProperty("day") String day,
            @JsonProperty("place") String place,
            @JsonProperty("present") int present,
            @JsonProperty("green") int green,
            @JsonProperty("orange") int orange,
            @JsonProperty("red") int red) {}
}
