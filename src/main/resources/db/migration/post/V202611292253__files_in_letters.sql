-- A letter carries files too, such as the invoice it reminds of: those that are no text in Base64, and so larger.
alter table post.attachment drop constraint attachment_content_check;
alter table post.attachment add constraint attachment_content_check check (length(content) <= 4000000);
comment on column post.attachment.content is 'the text; of a type that ends in «; encoding=base64» the file in Base64';
