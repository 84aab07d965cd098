package org.fabcom.cases.asking;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The request for help. {@code door}: all is said, the person only has to come in; {@code answers}: the diagnosis that is
 * still in the address; {@code running}: accompaniments of one’s organisations that are not over; {@code take}: where a time can be taken instead, null if none is
 * free.
 */
public record AskView(
        boolean door,
        boolean signedIn,
        String answers,
        String signIn,
        String signUp,
        String newOrganisation,
        List<OptionView> organisations,
        List<OptionView> sheets,
        List<LinkView> running,
        @Nullable LinkView take,
        Form form) {

    /** The answers as fields, for a form that is read by its address. */
    public List<Map.Entry<String, String>> carried() {
        if (answers.isEmpty()) return List.of();
        return Arrays.stream(answers.split("&"))
                .map(it -> it.split("=", 2))
                .filter(it -> it.length == 2)
                .map(it -> Map.entry(it[0], URLDecoder.decode(it[1], StandardCharsets.UTF_8)))
                .toList();
    }

    /** Where the form goes: the answers stay in its address. */
    public String action() {
        return AskPages.PATH + (answers.isEmpty() ? "" : "?" + answers);
    }
}
