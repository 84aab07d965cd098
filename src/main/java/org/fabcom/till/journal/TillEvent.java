package org.fabcom.till.journal;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened at a till.
 *
 * @param operator null: the house itself
 * @param session number of the opening during which it happened
 * @param concerned the till of the event that it concerns
 * @param concerns the number of that event
 * @param body what was signed
 * @param hash in hexadecimal
 * @param signature in hexadecimal
 */
public record TillEvent(
        UUID till,
        long number,
        EventKind kind,
        Instant at,
        LocalDate day,
        @Nullable PartyId operator,
        @Nullable Long session,
        @Nullable UUID concerned,
        @Nullable Long concerns,
        long cents,
        String body,
        String hash,
        String signature,
        int signer) {

    public JsonNode said() {
        return JsonMapper.shared().readTree(body);
    }
}
