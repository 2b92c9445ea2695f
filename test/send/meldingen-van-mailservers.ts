/** Delivery status notifications as mail servers write them, about the fictitious letter vbg-2026-0001-b1. */

const crlf = (tekst: string) => new TextEncoder().encode(tekst.replaceAll('\n', '\r\n'))

/** Postfix, success. */
export const AFGELEVERD = `Return-Path: <>
Received: by mail.voorbeeldgemeente.example (Postfix)
	id 4C1B2D0; Mon, 23 Nov 2026 23:30:07 +0000 (UTC)
Date: Mon, 23 Nov 2026 23:30:07 +0000 (UTC)
From: MAILER-DAEMON@mail.voorbeeldgemeente.example (Mail Delivery System)
Subject: Successful Mail Delivery Report
To: bezorging@voorbeeldgemeente.example
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="3F0AD10.1795649407/mail.voorbeeldgemeente.example"
Message-Id: <20261123233007.4C1B2D0@mail.voorbeeldgemeente.example>

This is a MIME-encapsulated message.

--3F0AD10.1795649407/mail.voorbeeldgemeente.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

Your message was successfully delivered to the destination(s)
listed below.

<bestuur@zonnestraal.example>: delivery via mx.zonnestraal.example[192.0.2.10]:25:
    250 2.0.0 Ok: queued as 9A7F

--3F0AD10.1795649407/mail.voorbeeldgemeente.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.voorbeeldgemeente.example
Original-Envelope-Id: vbg-2026-0001-b1-v1
X-Postfix-Queue-ID: 3F0AD10
Arrival-Date: Mon, 23 Nov 2026 23:29:58 +0000 (UTC)

Final-Recipient: rfc822; bestuur@zonnestraal.example
Original-Recipient: rfc822;bestuur@zonnestraal.example
Action: delivered
Status: 2.0.0
Remote-MTA: dns; mx.zonnestraal.example
Diagnostic-Code: smtp; 250 2.0.0 Ok: queued as 9A7F

--3F0AD10.1795649407/mail.voorbeeldgemeente.example
Content-Description: Message Headers
Content-Type: text/rfc822-headers

Date: Mon, 23 Nov 2026 23:29:58 +0000
Message-ID: <vbg-2026-0001-b1-v1@voorbeeldgemeente.example>
Subject: Aanwijzing

--3F0AD10.1795649407/mail.voorbeeldgemeente.example--
`

/** Sendmail: handed on to a server that reports nothing; no message comes back, only the envelope id. */
export const DOORGEGEVEN = `Date: Mon, 23 Nov 2026 10:00:12 +0100
From: Mail Delivery Subsystem <MAILER-DAEMON@relay.voorbeeld.example>
To: <bezorging@voorbeeldgemeente.example>
Subject: Return receipt
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=AAN90012.1795424412

--AAN90012.1795424412

The message was relayed to the following non-DSN-aware mailers.

--AAN90012.1795424412
Content-Type: message/delivery-status

Original-Envelope-Id: vbg-2026-0001-b1-v1
Reporting-MTA: dns; relay.voorbeeld.example
Arrival-Date: Mon, 23 Nov 2026 10:00:10 +0100

Original-Recipient: rfc822;bestuur@zonnestraal.example
Final-Recipient: RFC822; bestuur@zonnestraal.example
Action: relayed (to non-DSN-aware mailer)
Status: 2.1.9
Remote-MTA: DNS; mx.zonnestraal.example
Last-Attempt-Date: Mon, 23 Nov 2026 10:00:12 +0100

--AAN90012.1795424412--
`

/** Exchange: unknown mailbox; the envelope id is lost, the whole message comes back. */
export const MISLUKT = `From: <postmaster@zonnestraal.example>
To: <bezorging@voorbeeldgemeente.example>
Date: Tue, 24 Nov 2026 08:15:44 +0100
Content-Type: multipart/report; report-type="delivery-status";
 boundary="d0e5c1a2-1c70-4f0e"
Subject: =?utf-8?Q?Onbestelbaar=3A_Aanwijzing?=
MIME-Version: 1.0

--d0e5c1a2-1c70-4f0e
Content-Type: multipart/alternative; boundary="binnen"

--binnen
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Uw bericht kon niet worden bezorgd: het e-mailadres is niet gevonden =E2=80=93=
 controleer het.
--binnen--

--d0e5c1a2-1c70-4f0e
Content-Type: message/delivery-status
Content-Transfer-Encoding: quoted-printable

Reporting-MTA: dns;mx.zonnestraal.example
Received-From-MTA: dns;mail.voorbeeldgemeente.example
Arrival-Date: Tue, 24 Nov 2026 07:15:41 +0000

Original-Recipient: rfc822;Bestuur@Zonnestraal.example
Final-Recipient: rfc822;bestuur@zonnestraal.example
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient =
not found by SMTP address lookup
Remote-MTA: dns;mx.zonnestraal.example

--d0e5c1a2-1c70-4f0e
Content-Type: message/rfc822

From: Gemeente Voorbeeldstad <toezicht@voorbeeldgemeente.example>
To: Stichting Zonnestraal <bestuur@zonnestraal.example>
Subject: Aanwijzing
Message-ID:
 <vbg-2026-0001-b1-v1@voorbeeldgemeente.example>

Geachte heer, mevrouw
--d0e5c1a2-1c70-4f0e--
`

/** Postfix, not delivered yet. */
export const VERTRAAGD = AFGELEVERD.replace('Successful Mail Delivery Report', 'Delayed Mail (still being retried)')
  .replace('Action: delivered', 'Action: delayed')
  .replace('Status: 2.0.0', 'Status: 4.4.1')
  .replace(
    'Diagnostic-Code: smtp; 250 2.0.0 Ok: queued as 9A7F',
    'Diagnostic-Code: X-Postfix; connect to mx.zonnestraal.example[192.0.2.10]:25:\n    Connection timed out\nWill-Retry-Until: Sat, 28 Nov 2026 23:29:58 +0000 (UTC)'
  )

export const bytes = crlf
