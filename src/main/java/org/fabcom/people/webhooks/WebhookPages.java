package org.fabcom.people.webhooks;

import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The addresses that an organisation has told: its managers keep them. */
@Controller
@RequestMapping(Webhook.OF + "{organisation}")
@Access(seat = Seat.MANAGER)
final class WebhookPages extends WebhookRoutes {

    WebhookPages(WebhookDesk desk) {
        super(desk);
    }
}
