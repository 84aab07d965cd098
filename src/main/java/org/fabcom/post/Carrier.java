package org.fabcom.post;

import module java.base;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.settings.Smtp;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands letters to one mail server. */
final class Carrier {

    private static final String TIMEOUT = "10000";

    private final JavaMailSenderImpl sender;
    private final String from;
    private final String host;

    Carrier(Smtp smtp, URI baseUrl) {
        this.sender = sender(smtp);
        this.from = smtp.from();
        this.host = baseUrl.getHost() == null ? "fabcom" : baseUrl.getHost();
    }

    /** Throws nothing: one letter that the mail library chokes on must not keep the others. */
    Carried carry(Sending letter, List<Letter.Attachment> attachments) {
        InternetAddress recipient;
        MimeMessage message;
        try {
            recipient = recipient(letter);
        } catch (UnsupportedEncodingException | MessagingException | RuntimeException impossible) {
            return new Carried.Never("post.reason.address");
        }
        try {
            message = message(letter, recipient, attachments);
        } catch (UnsupportedEncodingException | MessagingException | RuntimeException impossible) {
            return new Carried.Never("post.reason.letter");
        }
        try {
            sender.send(message);
            return new Carried.Sent();
        } catch (MailException trouble) {
            return Trouble.read(trouble);
        } catch (RuntimeException strange) {
            return new Carried.Later("post.reason.letter"); // it may be an answer that the library does not understand
        }
    }

    /** As mail servers know it: a domain with accents goes in its ASCII form. */
    private static InternetAddress recipient(Sending letter) throws MessagingException, UnsupportedEncodingException {
        int at = letter.recipient().lastIndexOf('@');
        var domain = IDN.toASCII(letter.recipient().substring(at + 1), IDN.USE_STD3_ASCII_RULES);
        var address = letter.recipient().substring(0, at + 1) + domain;
        var strict = new InternetAddress(address, true);
        if (strict.isGroup() || !strict.getAddress().equals(address)) throw new AddressException("not one address");
        return new InternetAddress(address, Plain.line(letter.name()), StandardCharsets.UTF_8.name());
    }

    private MimeMessage message(Sending letter, InternetAddress recipient, List<Letter.Attachment> attachments)
            throws MessagingException, UnsupportedEncodingException {
        var message = new Numbered(sender.getSession(), "<" + letter.id() + "@" + host + ">");
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(from));
        helper.setTo(recipient);
        if (letter.replyTo() != null) helper.setReplyTo(letter.replyTo());
        helper.setSubject(Plain.line(letter.subject()));
        helper.setSentDate(Date.from(letter.createdAt()));
        helper.setText(letter.plain(), letter.html());
        for (var it : attachments) {
            helper.addAttachment(it.name(), new ByteArrayDataSource(it.bytes(), it.media()));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language());
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private static JavaMailSenderImpl sender(Smtp smtp) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        smtp.login().ifPresent(login -> {
            sender.setUsername(login.user());
            sender.setPassword(login.password());
        });
        var protocol = smtp.security() == Smtp.Security.TLS ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setJavaMailProperties(properties(smtp, protocol));
        return sender;
    }

    private static Properties properties(Smtp smtp, String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "auth", String.valueOf(smtp.login().isPresent()));
        properties.put(prefix + "connectiontimeout", TIMEOUT);
        properties.put(prefix + "timeout", TIMEOUT);
        properties.put(prefix + "writetimeout", TIMEOUT);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (smtp.security() == Smtp.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return properties;
    }

    /** Keeps the Message-ID that we gave it, so that a letter sent twice can be told. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
