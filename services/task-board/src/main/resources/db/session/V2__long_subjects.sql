-- What an issuer calls a person may have 255 characters (OpenID Connect Core, section 2).
alter table session.session alter column principal_name type varchar(255);
