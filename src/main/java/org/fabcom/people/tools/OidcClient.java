package org.fabcom.people.tools;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A tool that accounts of the instance open.
 *
 * @param redirectUris the only addresses to which people are sent back, compared letter by letter
 * @param logoutUri where people are sent who signed out there; empty: nowhere
 * @param organisation whose members alone may enter; null: everybody with an account
 */
public record OidcClient(
        UUID id,
        Kind kind,
        String name,
        List<String> redirectUris,
        String logoutUri,
        @Nullable PartyId organisation,
        Instant madeAt) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_ADDRESS = 400;
    static final int MOST_ADDRESSES = 10;

    /** Which software it is: it says where that one wants people to be sent back, below its own address. */
    enum Kind {
        NEXTCLOUD(List.of("/apps/user_oidc/code", "/index.php/apps/user_oidc/code"), "/"),
        FORGEJO(List.of("/user/oauth2/fabcom/callback"), "/"),
        OTHER(List.of(), "");

        private final List<String> returns;
        private final String logout;

        Kind(List<String> returns, String logout) {
            this.returns = returns;
            this.logout = logout;
        }

        List<String> redirectUris(String base) {
            return returns.stream().map(it -> base + it).toList();
        }

        String logoutUri(String base) {
            return logout.isEmpty() ? "" : base + logout;
        }
    }

    /** What an administrator says of it. */
    record Draft(
            Kind kind,
            String name,
            List<String> redirectUris,
            String logoutUri,
            @Nullable PartyId organisation) {}

    /** An https address without fragment nor password; http only on this very machine, for trying. */
    static boolean address(String text) {
        if (text.length() > LONGEST_ADDRESS || !text.matches("[!-~]+") || text.matches(".*[<>\"\\\\^`{|}].*"))
            return false;
        try {
            var it = new URI(text);
            if (it.getHost() == null || it.getRawFragment() != null || it.getRawUserInfo() != null) return false;
            return "https".equals(it.getScheme())
                    || "http".equals(it.getScheme())
                            && List.of("localhost", "127.0.0.1").contains(it.getHost());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
