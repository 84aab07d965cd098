package org.fabcom.people.webhooks;

/**
 * Port: a room brings a kind of thing that may be told. What people tick is the message {@code KEY.webhook}.
 *
 * @param key lasting: it is kept with the addresses and is the {@code type} of what is sent; its first part is the room
 * @param everybody anybody may read it here: the instance's own addresses may ask for it too
 * @param order smaller comes first
 */
public record WebhookKind(String key, boolean everybody, int order) {

    String room() {
        return key.substring(0, key.indexOf('.'));
    }
}
