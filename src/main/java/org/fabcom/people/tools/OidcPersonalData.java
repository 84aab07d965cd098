package org.fabcom.people.tools;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What is kept of people who open tools beside the instance with their account. */
@Component
class OidcPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("people.oidc.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("people.oidc_client", "made_by", "clients", "clients", "administrators")
                        .hiding("secret_digest"),
                WORDS.deleted("people.oidc_consent", "person", "tools", "consent", "you"),
                WORDS.deleted("people.oidc_code", "person", "tools", "code", "nobody")
                        .hiding("digest", "family", "challenge", "nonce"),
                WORDS.deleted("people.oidc_token", "person", "tools", "token", "nobody")
                        .hiding("digest", "family"));
    }
}
