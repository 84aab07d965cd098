package org.fabcom.people.webhooks;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The addresses that the instance has told: of what everybody may read here. */
@Controller
@RequestMapping(Webhook.INSTANCE)
@Access(instance = InstanceRole.ADMINISTRATOR)
final class InstanceWebhookPages extends WebhookRoutes {

    InstanceWebhookPages(WebhookDesk desk) {
        super(desk);
    }
}
