/**
 * Webhooks out: an organisation, or the instance, has its other tools told of what happens here. Rooms say what may be told
 * ({@link org.fabcom.people.webhooks.WebhookKind}) and when it happens ({@link org.fabcom.people.webhooks.Webhooks}); what is sent,
 * how it is signed and when it is tried again stands here (Standard Webhooks 1.0.0, ADR 0144).
 */
@NullMarked
@NamedInterface("webhooks")
package org.fabcom.people.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
