package org.fabcom.people.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/** A secret as the Standard Webhooks have it, and what it signs. */
record WebhookKey(byte[] bytes) {

    private static final String SHOWN = "whsec_";
    private static final String HMAC = "HmacSHA256";

    static WebhookKey read(String shown) {
        return new WebhookKey(Base64.getDecoder().decode(shown.substring(SHOWN.length())));
    }

    String shown() {
        return SHOWN + Base64.getEncoder().encodeToString(bytes);
    }

    /** One entry of {@code webhook-signature}; the seconds are those of the attempt. */
    String sign(String id, long seconds, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(mac.doFinal((id + "." + seconds + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
