BEGIN TRANSACTION;
CREATE TABLE "articles_article" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(500) NOT NULL, "url" varchar(1000) NOT NULL, "origin" varchar(1000) NOT NULL UNIQUE, "published_on" date NULL, "published_basis" varchar(10) NOT NULL, "text" text NOT NULL, "fingerprint" varchar(64) NOT NULL, "edited" text NOT NULL CHECK ((JSON_VALID("edited") OR "edited" IS NULL)), "ingested_at" datetime NOT NULL, "changed_at" datetime NOT NULL, "publisher_id" bigint NULL REFERENCES "articles_publisher" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "articles_article" VALUES(1,'Ukraine offers immediate truce after Jeddah talks, next move is Moscow''s','https://sample-wire.example/2025/03/11/jeddah','2025-03-11-sample-wire-jeddah.md','2025-03-11','metadata','JEDDAH, March 11 (Sample Wire) - Ukraine said on Tuesday it would accept an immediate 30-day ceasefire with Russia, provided Moscow does the same, after talks with a U.S. delegation in the Saudi city of Jeddah.

Washington for its part agreed to restore intelligence sharing and security assistance to Kyiv at once.

U.S. Secretary of State Marco Rubio, who took part along with National Security Adviser Mike Waltz, said on Tuesday the offer would now be taken to Moscow and the decision was Russia''s to make.

The aid had been on hold for about a week. The United States suspended deliveries of military aid on March 3, and two days later CIA Director John Ratcliffe and Waltz confirmed that intelligence was being withheld as well.

The suspension followed a quarrel in front of the cameras at the White House on Feb. 28. President Volodymyr Zelenskiy left early, and a planned agreement on minerals was not signed.

U.S. and Russian ministers met without Ukraine in Riyadh last month and agreed to form negotiating teams and rebuild the staffing of their embassies.

Russia launched its full-scale invasion of Ukraine in February 2022.

Foreign ministers of the G7, Rubio among them, will gather in Canada on Wednesday to discuss the war.','af19dd975fa13dd32c93a0a964b486d29dbfa3db93acbd4fe03faf9abbcd1e15','[]','2026-11-26 15:01:06.132698','2026-11-26 15:01:06.132728',4);
INSERT INTO "articles_article" VALUES(2,'Trump urges Moscow to take up truce offer','https://sample-daily.example/2025/03/12/trump-urges-moscow','2025-03-12-sample-daily-trump-urges-moscow.md','2025-03-12','metadata','Russia will face further sanctions if it turns down a 30-day ceasefire in Ukraine, Donald Trump warned on Wednesday as he urged Moscow to accept.

Yesterday, after talks with American officials in Jeddah, Kyiv offered to stop fighting at once if Russia would too. The United States agreed at the same meeting to share intelligence with Ukraine again and to resume security assistance.

That ends a break of about a week. Washington suspended its deliveries of military aid last week, and the director of the CIA, John Ratcliffe, confirmed on 5 March that intelligence was on hold as well.

Marco Rubio, the US secretary of state, said on Tuesday that the proposal would be put to Moscow next. The choice, he said, was Russia’s.

A licence that had allowed payments for energy to pass through Russian banks under sanctions lapsed on Wednesday. Its end puts tighter limits on Russia’s sales of oil and gas.

Foreign ministers of the G7, with Mr Rubio among them for the first time, are meeting in Quebec from 12 to 14 March, and the war is on their agenda.

In Brussels last Thursday, 26 of the European Union’s 27 leaders endorsed a text in support of Ukraine. Hungary did not join them.

Russian troops crossed the border in force on 24 February 2022, at the start of the full-scale invasion.','ebc9cc512edc56b5f2257a23ad39ce68f15998ba5a95ca66adf1456c37ad9a48','[]','2026-11-26 15:01:06.195270','2026-11-26 15:01:06.195297',1);
INSERT INTO "articles_article" VALUES(3,'Putin backs truce in principle, raises questions; Russia says Sudzha retaken','https://sample-wire.example/2025/03/13/putin-questions','2025-03-13-sample-wire-putin-questions.md','2025-03-13','metadata','MOSCOW, March 13 (Sample Wire) - President Vladimir Putin said on Thursday Russia supported a ceasefire in Ukraine in principle, but had questions about Kursk and about how a truce would be monitored along 2,000 km.

Speaking in Moscow beside Alexander Lukashenko of Belarus, he also raised rearmament and mobilization.

Earlier on Thursday his adviser Yuri Ushakov had dismissed the plan as a mere breathing space for the Ukrainian army.

U.S. envoy Steve Witkoff flew to Moscow on Thursday to present the plan, which Kyiv accepted at talks in Jeddah two days earlier. He was expected to be received by Putin on Thursday evening.

Putin''s answer was "very promising" but incomplete, U.S. President Donald Trump said on Thursday as he received NATO chief Mark Rutte at the White House.

In his video address on Thursday night, President Volodymyr Zelenskiy called the answer "manipulative" and accused Putin of preparing to refuse.

Russia''s Defense Ministry said on Thursday its troops had recaptured Sudzha, the largest town held by Ukraine in Russia''s Kursk region. A day earlier Putin, wearing combat dress, had visited a command post in the region, where Gen. Valery Gerasimov told him that 86% of the territory lost there had been recovered.

Ukrainian forces took Sudzha last August in a surprise cross-border offensive.

Ukraine''s commander Oleksandr Syrskyi said on Wednesday his troops would defend their positions in Kursk for as long as that made sense.','e581ba2b4d2cd74711f669d5bf304800f7f12434a5bdd5998410abf3ea6a4f8c','[]','2026-11-26 15:01:06.253642','2026-11-26 15:01:06.253699',4);
INSERT INTO "articles_article" VALUES(4,'Trump upbeat after his envoy''s night meeting with Putin','https://sample-herald.example/2025/03/14/envoy-meets-putin','2025-03-14-sample-herald-envoy-meets-putin.md','2025-03-14','metadata','Donald Trump said on Friday that discussions with Vladimir Putin the day before had been productive and that the war in Ukraine might well end.

It was his envoy, Steve Witkoff, whom Putin received in Moscow late on Thursday and gave messages for the White House. Trump himself had not spoken to Putin on Thursday, his spokeswoman, Karoline Leavitt, made clear.

The Kremlin confirmed the envoy''s meeting on Friday. Its spokesman, Dmitry Peskov, agreed that there was reason for guarded optimism and said that a call between the two presidents would be timed once Witkoff had reported back.

In an interview with Fox News, Mike Waltz, the national security adviser, spoke of "cautious optimism" and said that both sides would have to make concessions.

Kyiv agreed earlier this week to an immediate 30-day truce, if Russia would do the same. On Thursday Putin declared himself in favour in principle but raised a number of questions, from the fighting in Kursk to the monitoring of a ceasefire.

Volodymyr Zelenskyy wrote on X on Friday that Putin was undermining diplomacy with impossible conditions. In his video the night before, he had called the Russian leader''s answer "manipulative".

Trump on Friday also appealed to Putin on behalf of Ukrainian soldiers, thousands of whom, he said, were encircled and should be spared. Kyiv disputes that.

Keir Starmer, the British prime minister, will bring Ukraine''s allies together in a video conference on Saturday. As many as 25 participants are expected.','71aa6817756b79bf6d24623abb1b5ef7c178e08070c1eee0244967413355347c','[]','2026-11-26 15:01:06.283550','2026-11-26 15:01:06.283586',2);
INSERT INTO "articles_article" VALUES(5,'Kyiv denies that its soldiers in Kursk are trapped','','2025-03-14-sample-observer-kursk-denial.md','2025-03-14','editor','Ukraine’s General Staff on Friday rejected reports that its troops were encircled in Russia’s Kursk region. The reports were invented, it said; its units had regrouped on better lines.

Donald Trump had written on Truth Social the same day that thousands of Ukrainian soldiers were surrounded, and appealed to Vladimir Putin to spare their lives. Putin, in reply, promised decent treatment for those who lay down their arms.

On Thursday the Russian president had claimed that the Ukrainians in Kursk were cut off and must “surrender or die”. Independent analysts doubt that they are encircled.

What is not in doubt is that Ukraine has lost ground. Over the past week Russian forces have pushed a large part of its contingent out of the region. Moscow announced the recapture of Sudzha, the biggest town in Ukrainian hands, on Wednesday.

Putin, in combat dress, visited a command post in the region that day. His general, Valery Gerasimov, put the share of territory recovered at 86%.

The Ukrainian army had seized the town last year, in an offensive across the border that took Moscow by surprise.

Its commander, Oleksandr Syrsky, said earlier this week that his soldiers would hold positions in Kursk for as long as doing so made sense.

On the Ukrainian side of the border, people in several villages of the Sumy region were told to leave on Friday because of worsening security.','2643439c9fe9c4dc939243111993c1aaaaadd979a25a49d919b9d121b76f3429','[]','2026-11-26 15:01:06.313329','2026-11-26 15:01:06.313353',3);
CREATE TABLE "articles_publisher" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL UNIQUE);
INSERT INTO "articles_publisher" VALUES(1,'Sample Daily');
INSERT INTO "articles_publisher" VALUES(2,'Sample Herald');
INSERT INTO "articles_publisher" VALUES(3,'Sample Observer');
INSERT INTO "articles_publisher" VALUES(4,'Sample Wire');
CREATE TABLE "articles_sentence" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "position" integer unsigned NOT NULL CHECK ("position" >= 0), "start" integer unsigned NOT NULL CHECK ("start" >= 0), "end" integer unsigned NOT NULL CHECK ("end" >= 0), "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_sentence_a_position" UNIQUE ("article_id", "position"), CONSTRAINT "sentence_not_empty" CHECK ("end" > ("start")));
INSERT INTO "articles_sentence" VALUES(1,0,0,210,1);
INSERT INTO "articles_sentence" VALUES(2,1,212,315,1);
INSERT INTO "articles_sentence" VALUES(3,2,317,510,1);
INSERT INTO "articles_sentence" VALUES(4,3,512,554,1);
INSERT INTO "articles_sentence" VALUES(5,4,555,734,1);
INSERT INTO "articles_sentence" VALUES(6,5,736,824,1);
INSERT INTO "articles_sentence" VALUES(7,6,825,918,1);
INSERT INTO "articles_sentence" VALUES(8,7,920,1069,1);
INSERT INTO "articles_sentence" VALUES(9,8,1071,1139,1);
INSERT INTO "articles_sentence" VALUES(10,9,1141,1242,1);
INSERT INTO "articles_sentence" VALUES(11,0,0,145,2);
INSERT INTO "articles_sentence" VALUES(12,1,147,263,2);
INSERT INTO "articles_sentence" VALUES(13,2,264,384,2);
INSERT INTO "articles_sentence" VALUES(14,3,386,420,2);
INSERT INTO "articles_sentence" VALUES(15,4,421,588,2);
INSERT INTO "articles_sentence" VALUES(16,5,590,692,2);
INSERT INTO "articles_sentence" VALUES(17,6,693,727,2);
INSERT INTO "articles_sentence" VALUES(18,7,729,842,2);
INSERT INTO "articles_sentence" VALUES(19,8,843,904,2);
INSERT INTO "articles_sentence" VALUES(20,9,906,1054,2);
INSERT INTO "articles_sentence" VALUES(21,10,1056,1159,2);
INSERT INTO "articles_sentence" VALUES(22,11,1160,1186,2);
INSERT INTO "articles_sentence" VALUES(23,12,1188,1292,2);
INSERT INTO "articles_sentence" VALUES(24,0,0,215,3);
INSERT INTO "articles_sentence" VALUES(25,1,217,319,3);
INSERT INTO "articles_sentence" VALUES(26,2,321,438,3);
INSERT INTO "articles_sentence" VALUES(27,3,440,569,3);
INSERT INTO "articles_sentence" VALUES(28,4,570,630,3);
INSERT INTO "articles_sentence" VALUES(29,5,632,785,3);
INSERT INTO "articles_sentence" VALUES(30,6,787,931,3);
INSERT INTO "articles_sentence" VALUES(31,7,933,1068,3);
INSERT INTO "articles_sentence" VALUES(32,8,1069,1247,3);
INSERT INTO "articles_sentence" VALUES(33,9,1249,1327,3);
INSERT INTO "articles_sentence" VALUES(34,10,1329,1465,3);
INSERT INTO "articles_sentence" VALUES(35,0,0,143,4);
INSERT INTO "articles_sentence" VALUES(36,1,145,263,4);
INSERT INTO "articles_sentence" VALUES(37,2,264,361,4);
INSERT INTO "articles_sentence" VALUES(38,3,363,415,4);
INSERT INTO "articles_sentence" VALUES(39,4,416,590,4);
INSERT INTO "articles_sentence" VALUES(40,5,592,751,4);
INSERT INTO "articles_sentence" VALUES(41,6,753,841,4);
INSERT INTO "articles_sentence" VALUES(42,7,842,994,4);
INSERT INTO "articles_sentence" VALUES(43,8,996,1101,4);
INSERT INTO "articles_sentence" VALUES(44,9,1102,1190,4);
INSERT INTO "articles_sentence" VALUES(45,10,1192,1328,4);
INSERT INTO "articles_sentence" VALUES(46,11,1329,1348,4);
INSERT INTO "articles_sentence" VALUES(47,12,1350,1463,4);
INSERT INTO "articles_sentence" VALUES(48,13,1464,1504,4);
INSERT INTO "articles_sentence" VALUES(49,0,0,107,5);
INSERT INTO "articles_sentence" VALUES(50,1,108,184,5);
INSERT INTO "articles_sentence" VALUES(51,2,186,346,5);
INSERT INTO "articles_sentence" VALUES(52,3,347,424,5);
INSERT INTO "articles_sentence" VALUES(53,4,426,542,5);
INSERT INTO "articles_sentence" VALUES(54,5,543,594,5);
INSERT INTO "articles_sentence" VALUES(55,6,596,649,5);
INSERT INTO "articles_sentence" VALUES(56,7,650,745,5);
INSERT INTO "articles_sentence" VALUES(57,8,746,838,5);
INSERT INTO "articles_sentence" VALUES(58,9,840,910,5);
INSERT INTO "articles_sentence" VALUES(59,10,911,986,5);
INSERT INTO "articles_sentence" VALUES(60,11,988,1101,5);
INSERT INTO "articles_sentence" VALUES(61,12,1103,1242,5);
INSERT INTO "articles_sentence" VALUES(62,13,1244,1386,5);
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
INSERT INTO "auth_group" VALUES(1,'Editors');
INSERT INTO "auth_group" VALUES(2,'Chief editors');
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "auth_group_permissions" VALUES(1,1,32);
INSERT INTO "auth_group_permissions" VALUES(2,1,33);
INSERT INTO "auth_group_permissions" VALUES(3,1,34);
INSERT INTO "auth_group_permissions" VALUES(4,1,2);
INSERT INTO "auth_group_permissions" VALUES(5,1,36);
INSERT INTO "auth_group_permissions" VALUES(6,1,4);
INSERT INTO "auth_group_permissions" VALUES(7,1,40);
INSERT INTO "auth_group_permissions" VALUES(8,1,12);
INSERT INTO "auth_group_permissions" VALUES(9,1,13);
INSERT INTO "auth_group_permissions" VALUES(10,1,14);
INSERT INTO "auth_group_permissions" VALUES(11,1,16);
INSERT INTO "auth_group_permissions" VALUES(12,1,20);
INSERT INTO "auth_group_permissions" VALUES(13,1,24);
INSERT INTO "auth_group_permissions" VALUES(14,1,25);
INSERT INTO "auth_group_permissions" VALUES(15,1,26);
INSERT INTO "auth_group_permissions" VALUES(16,1,28);
INSERT INTO "auth_group_permissions" VALUES(17,1,29);
INSERT INTO "auth_group_permissions" VALUES(18,1,30);
INSERT INTO "auth_group_permissions" VALUES(19,2,2);
INSERT INTO "auth_group_permissions" VALUES(20,2,3);
INSERT INTO "auth_group_permissions" VALUES(21,2,4);
INSERT INTO "auth_group_permissions" VALUES(22,2,12);
INSERT INTO "auth_group_permissions" VALUES(23,2,13);
INSERT INTO "auth_group_permissions" VALUES(24,2,14);
INSERT INTO "auth_group_permissions" VALUES(25,2,15);
INSERT INTO "auth_group_permissions" VALUES(26,2,16);
INSERT INTO "auth_group_permissions" VALUES(27,2,20);
INSERT INTO "auth_group_permissions" VALUES(28,2,24);
INSERT INTO "auth_group_permissions" VALUES(29,2,25);
INSERT INTO "auth_group_permissions" VALUES(30,2,26);
INSERT INTO "auth_group_permissions" VALUES(31,2,28);
INSERT INTO "auth_group_permissions" VALUES(32,2,29);
INSERT INTO "auth_group_permissions" VALUES(33,2,30);
INSERT INTO "auth_group_permissions" VALUES(34,2,31);
INSERT INTO "auth_group_permissions" VALUES(35,2,32);
INSERT INTO "auth_group_permissions" VALUES(36,2,33);
INSERT INTO "auth_group_permissions" VALUES(37,2,34);
INSERT INTO "auth_group_permissions" VALUES(38,2,35);
INSERT INTO "auth_group_permissions" VALUES(39,2,36);
INSERT INTO "auth_group_permissions" VALUES(40,2,40);
INSERT INTO "auth_group_permissions" VALUES(41,2,53);
INSERT INTO "auth_group_permissions" VALUES(42,2,54);
INSERT INTO "auth_group_permissions" VALUES(43,2,55);
INSERT INTO "auth_group_permissions" VALUES(44,2,56);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,1,'add_event','Can add event');
INSERT INTO "auth_permission" VALUES(2,1,'change_event','Can change event');
INSERT INTO "auth_permission" VALUES(3,1,'delete_event','Can delete event');
INSERT INTO "auth_permission" VALUES(4,1,'view_event','Can view event');
INSERT INTO "auth_permission" VALUES(5,2,'add_eventaddress','Can add event address');
INSERT INTO "auth_permission" VALUES(6,2,'change_eventaddress','Can change event address');
INSERT INTO "auth_permission" VALUES(7,2,'delete_eventaddress','Can delete event address');
INSERT INTO "auth_permission" VALUES(8,2,'view_eventaddress','Can view event address');
INSERT INTO "auth_permission" VALUES(9,3,'add_mention','Can add mention');
INSERT INTO "auth_permission" VALUES(10,3,'change_mention','Can change mention');
INSERT INTO "auth_permission" VALUES(11,3,'delete_mention','Can delete mention');
INSERT INTO "auth_permission" VALUES(12,3,'view_mention','Can view mention');
INSERT INTO "auth_permission" VALUES(13,4,'add_actor','Can add actor');
INSERT INTO "auth_permission" VALUES(14,4,'change_actor','Can change actor');
INSERT INTO "auth_permission" VALUES(15,4,'delete_actor','Can delete actor');
INSERT INTO "auth_permission" VALUES(16,4,'view_actor','Can view actor');
INSERT INTO "auth_permission" VALUES(17,5,'add_decision','Can add decision');
INSERT INTO "auth_permission" VALUES(18,5,'change_decision','Can change decision');
INSERT INTO "auth_permission" VALUES(19,5,'delete_decision','Can delete decision');
INSERT INTO "auth_permission" VALUES(20,5,'view_decision','Can view decision');
INSERT INTO "auth_permission" VALUES(21,6,'add_historicalactor','Can add historical actor');
INSERT INTO "auth_permission" VALUES(22,6,'change_historicalactor','Can change historical actor');
INSERT INTO "auth_permission" VALUES(23,6,'delete_historicalactor','Can delete historical actor');
INSERT INTO "auth_permission" VALUES(24,6,'view_historicalactor','Can view historical actor');
INSERT INTO "auth_permission" VALUES(25,7,'add_edition','Can add title and introduction');
INSERT INTO "auth_permission" VALUES(26,7,'change_edition','Can change title and introduction');
INSERT INTO "auth_permission" VALUES(27,7,'delete_edition','Can delete title and introduction');
INSERT INTO "auth_permission" VALUES(28,7,'view_edition','Can view title and introduction');
INSERT INTO "auth_permission" VALUES(29,8,'add_publisher','Can add publisher');
INSERT INTO "auth_permission" VALUES(30,8,'change_publisher','Can change publisher');
INSERT INTO "auth_permission" VALUES(31,8,'delete_publisher','Can delete publisher');
INSERT INTO "auth_permission" VALUES(32,8,'view_publisher','Can view publisher');
INSERT INTO "auth_permission" VALUES(33,9,'add_article','Can add article');
INSERT INTO "auth_permission" VALUES(34,9,'change_article','Can change article');
INSERT INTO "auth_permission" VALUES(35,9,'delete_article','Can delete article');
INSERT INTO "auth_permission" VALUES(36,9,'view_article','Can view article');
INSERT INTO "auth_permission" VALUES(37,10,'add_sentence','Can add sentence');
INSERT INTO "auth_permission" VALUES(38,10,'change_sentence','Can change sentence');
INSERT INTO "auth_permission" VALUES(39,10,'delete_sentence','Can delete sentence');
INSERT INTO "auth_permission" VALUES(40,10,'view_sentence','Can view sentence');
INSERT INTO "auth_permission" VALUES(41,11,'add_logentry','Can add log entry');
INSERT INTO "auth_permission" VALUES(42,11,'change_logentry','Can change log entry');
INSERT INTO "auth_permission" VALUES(43,11,'delete_logentry','Can delete log entry');
INSERT INTO "auth_permission" VALUES(44,11,'view_logentry','Can view log entry');
INSERT INTO "auth_permission" VALUES(45,12,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(46,12,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(47,12,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(48,12,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(49,13,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(50,13,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(51,13,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(52,13,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(53,14,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(54,14,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(55,14,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(56,14,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(57,15,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(58,15,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(59,15,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(60,15,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(61,16,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(62,16,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(63,16,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(64,16,'view_session','Can view session');
CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL);
INSERT INTO "auth_user" VALUES(1,'!9sm8QbBsapWE4am1xBfJC6i4fBzi9Jl2Wl3QFq0w',NULL,0,'ann','','',1,1,'2026-11-26 15:01:15.744796','');
CREATE TABLE "auth_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "auth_user_groups" VALUES(1,1,1);
CREATE TABLE "auth_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "django_admin_log" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" text NULL, "object_repr" varchar(200) NOT NULL, "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0), "change_message" text NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "action_time" datetime NOT NULL);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'timeline','event');
INSERT INTO "django_content_type" VALUES(2,'timeline','eventaddress');
INSERT INTO "django_content_type" VALUES(3,'timeline','mention');
INSERT INTO "django_content_type" VALUES(4,'timeline','actor');
INSERT INTO "django_content_type" VALUES(5,'timeline','decision');
INSERT INTO "django_content_type" VALUES(6,'timeline','historicalactor');
INSERT INTO "django_content_type" VALUES(7,'timeline','edition');
INSERT INTO "django_content_type" VALUES(8,'articles','publisher');
INSERT INTO "django_content_type" VALUES(9,'articles','article');
INSERT INTO "django_content_type" VALUES(10,'articles','sentence');
INSERT INTO "django_content_type" VALUES(11,'admin','logentry');
INSERT INTO "django_content_type" VALUES(12,'auth','permission');
INSERT INTO "django_content_type" VALUES(13,'auth','group');
INSERT INTO "django_content_type" VALUES(14,'auth','user');
INSERT INTO "django_content_type" VALUES(15,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(16,'sessions','session');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-26 15:00:48.633509');
INSERT INTO "django_migrations" VALUES(2,'auth','0001_initial','2026-11-26 15:00:48.718984');
INSERT INTO "django_migrations" VALUES(3,'admin','0001_initial','2026-11-26 15:00:48.767039');
INSERT INTO "django_migrations" VALUES(4,'admin','0002_logentry_remove_auto_add','2026-11-26 15:00:48.820685');
INSERT INTO "django_migrations" VALUES(5,'admin','0003_logentry_add_action_flag_choices','2026-11-26 15:00:48.845538');
INSERT INTO "django_migrations" VALUES(6,'articles','0001_initial','2026-11-26 15:00:48.901014');
INSERT INTO "django_migrations" VALUES(7,'contenttypes','0002_remove_content_type_name','2026-11-26 15:00:49.053088');
INSERT INTO "django_migrations" VALUES(8,'auth','0002_alter_permission_name_max_length','2026-11-26 15:00:49.135876');
INSERT INTO "django_migrations" VALUES(9,'auth','0003_alter_user_email_max_length','2026-11-26 15:00:49.195864');
INSERT INTO "django_migrations" VALUES(10,'auth','0004_alter_user_username_opts','2026-11-26 15:00:49.241053');
INSERT INTO "django_migrations" VALUES(11,'auth','0005_alter_user_last_login_null','2026-11-26 15:00:49.354815');
INSERT INTO "django_migrations" VALUES(12,'auth','0006_require_contenttypes_0002','2026-11-26 15:00:49.355789');
INSERT INTO "django_migrations" VALUES(13,'auth','0007_alter_validators_add_error_messages','2026-11-26 15:00:49.415564');
INSERT INTO "django_migrations" VALUES(14,'auth','0008_alter_user_username_max_length','2026-11-26 15:00:49.485821');
INSERT INTO "django_migrations" VALUES(15,'auth','0009_alter_user_last_name_max_length','2026-11-26 15:00:49.543331');
INSERT INTO "django_migrations" VALUES(16,'auth','0010_alter_group_name_max_length','2026-11-26 15:00:49.639109');
INSERT INTO "django_migrations" VALUES(17,'auth','0011_update_proxy_permissions','2026-11-26 15:00:50.037059');
INSERT INTO "django_migrations" VALUES(18,'auth','0012_alter_user_first_name_max_length','2026-11-26 15:00:50.118053');
INSERT INTO "django_migrations" VALUES(19,'sessions','0001_initial','2026-11-26 15:00:50.131620');
INSERT INTO "django_migrations" VALUES(20,'timeline','0001_initial','2026-11-26 15:00:50.395912');
INSERT INTO "django_migrations" VALUES(21,'timeline','0002_actors','2026-11-26 15:00:50.706733');
INSERT INTO "django_migrations" VALUES(22,'timeline','0003_decisions','2026-11-26 15:00:51.792610');
INSERT INTO "django_migrations" VALUES(23,'timeline','0004_editors_desk','2026-11-26 15:00:56.548334');
INSERT INTO "django_migrations" VALUES(24,'timeline','0005_decision_kinds','2026-11-26 15:00:56.680745');
INSERT INTO "django_migrations" VALUES(25,'timeline','0006_edition','2026-11-26 15:00:56.703834');
CREATE TABLE "timeline_actor" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL UNIQUE, "kind" varchar(12) NOT NULL, "aliases" text NOT NULL, "status" varchar(9) NOT NULL);
INSERT INTO "timeline_actor" VALUES(1,'Moscow','person','','suggested');
INSERT INTO "timeline_actor" VALUES(2,'Donald Trump','person','','suggested');
INSERT INTO "timeline_actor" VALUES(3,'Russia','person','','suggested');
INSERT INTO "timeline_actor" VALUES(4,'Russian','person','','suggested');
INSERT INTO "timeline_actor" VALUES(5,'Ukraine','person','','suggested');
INSERT INTO "timeline_actor" VALUES(6,'Jeddah','person','','suggested');
INSERT INTO "timeline_actor" VALUES(7,'Kyiv','person','','suggested');
INSERT INTO "timeline_actor" VALUES(8,'Russia Kursk','person','Kursk','suggested');
INSERT INTO "timeline_actor" VALUES(9,'Ukrainian','person','','suggested');
INSERT INTO "timeline_actor" VALUES(10,'Vladimir Putin','person','Putin','suggested');
INSERT INTO "timeline_actor" VALUES(11,'White House','person','','suggested');
INSERT INTO "timeline_actor" VALUES(12,'Sample Envoy','person','The envoy
An envoy','listed');
CREATE TABLE "timeline_decision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "before" varchar(320) NOT NULL, "after" varchar(320) NOT NULL, "reason" text NOT NULL, "editor_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NULL REFERENCES "timeline_event" ("id") DEFERRABLE INITIALLY DEFERRED, "kind" varchar(12) NOT NULL, "article_id" bigint NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "mention_id" bigint NULL REFERENCES "timeline_mention" ("id") DEFERRABLE INITIALLY DEFERRED, "now" text NOT NULL CHECK ((JSON_VALID("now") OR "now" IS NULL)), "other_id" bigint NULL REFERENCES "timeline_event" ("id") DEFERRABLE INITIALLY DEFERRED, "public_id" varchar(12) NOT NULL, "was" text NOT NULL CHECK ((JSON_VALID("was") OR "was" IS NULL)), "made_at" datetime NOT NULL, "undone_by_id" bigint NULL REFERENCES "timeline_decision" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "timeline_decision" VALUES(1,'2025-03-13','[2025-03-10..2025-03-12]','The log says so.',1,17,'date',NULL,NULL,'{"event:17": {"editor_earliest": "2025-03-10", "editor_latest": "2025-03-12", "editor_extent": "within", "status": "reviewed", "settled": true}}',NULL,'0fb5b0496bf2','{"event:17": {"editor_earliest": null, "editor_latest": null, "editor_extent": null, "status": "automatic", "settled": false}}','2026-11-26 15:01:18.135739',NULL);
INSERT INTO "timeline_decision" VALUES(2,'2025-03-13','2025-03-13','It is right.',1,18,'accept',NULL,NULL,'{"event:18": {"editor_earliest": "2025-03-13", "editor_latest": "2025-03-13", "editor_extent": "within", "editor_granularity": "day", "status": "reviewed", "settled": true}}',NULL,'1bdc23861fa6','{"event:18": {"editor_earliest": null, "editor_latest": null, "editor_extent": null, "editor_granularity": "", "status": "automatic", "settled": false}}','2026-11-26 15:01:18.164513',NULL);
INSERT INTO "timeline_decision" VALUES(3,'automatic','hidden','Told of something else.',1,7,'hide',NULL,NULL,'{"event:7": {"status": "hidden", "settled": true}}',NULL,'2634e18e0264','{"event:7": {"status": "automatic", "settled": false}}','2026-11-26 15:01:18.188474',NULL);
INSERT INTO "timeline_decision" VALUES(4,'Donald Trump warned Russia will face further sanctions','A title of an editor','Shorter.',1,11,'title',NULL,NULL,'{"event:11": {"editor_title": "A title of an editor", "settled": true}}',NULL,'35ae1fb8c20d','{"event:11": {"editor_title": "", "settled": false}}','2026-11-26 15:01:18.208964',NULL);
INSERT INTO "timeline_decision" VALUES(5,'2025-03-14','2025-03-09','The week before.',1,24,'reading',NULL,48,'{"mention:48": {"editor_earliest": "2025-03-09", "editor_latest": "2025-03-09", "editor_granularity": "day", "editor_extent": "within", "editor_why": "\u201cFriday\u201d: an editor reads this as Sunday 9 March 2025: The week before."}}',NULL,'379eb9acd27a','{"mention:48": {"editor_earliest": null, "editor_latest": null, "editor_granularity": null, "editor_extent": null, "editor_why": ""}}','2026-11-26 15:01:18.892988',NULL);
INSERT INTO "timeline_decision" VALUES(6,'2025-03-13','2025-03','Only the month.',1,19,'date',NULL,NULL,'{"event:19": {"editor_earliest": "2025-03-01", "editor_latest": "2025-03-31", "editor_extent": "within", "editor_granularity": "month", "status": "reviewed", "settled": true}}',NULL,'3be2de39cef4','{"event:19": {"editor_earliest": null, "editor_latest": null, "editor_extent": null, "editor_granularity": "", "status": "automatic", "settled": false}}','2026-11-26 15:01:18.909484',7);
INSERT INTO "timeline_decision" VALUES(7,'President Vladimir Putin said Russia supported a ceasefire in Ukraine in principle (2025-03-13, automatic)','President Vladimir Putin said Russia supported a ceasefire in Ukraine in principle (2025-03-13, automatic)','Not after all.',1,19,'undo',NULL,NULL,'{"event:19": {"editor_earliest": null, "editor_latest": null, "editor_extent": null, "editor_granularity": "", "status": "automatic", "settled": false}}',NULL,'3be2de39cef4','{"event:19": {"editor_earliest": "2025-03-01", "editor_latest": "2025-03-31", "editor_extent": "within", "editor_granularity": "month", "status": "reviewed", "settled": true}}','2026-11-26 15:01:19.001239',NULL);
INSERT INTO "timeline_decision" VALUES(8,'Keir Starmer will bring Ukraine''s allies together in a video conference (2025-03-15); Yuri Ushakov dismissed the plan as a mere breathing space for the Ukrainian army (2025-03-13)','Yuri Ushakov dismissed the plan as a mere breathing space for the Ukrainian army (2025-03-13)','The same.',1,29,'merge',NULL,NULL,'{"event:20": {"settled": true, "merged_into_id": 29}, "event:29": {"settled": true}, "mention:19": {"event_id": 29}}',20,'3e2990298009','{"event:20": {"settled": false, "merged_into_id": null}, "event:29": {"settled": false}, "mention:19": {"event_id": 20}}','2026-11-26 15:01:19.246611',NULL);
INSERT INTO "timeline_decision" VALUES(9,'2025-03-14','2025-03-14','Sure.',1,NULL,'redate',5,NULL,'{"article:5": {"published_basis": "editor"}}',NULL,'','{"article:5": {"published_basis": "metadata"}}','2026-11-26 15:01:20.551427',NULL);
CREATE TABLE "timeline_edition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(120) NOT NULL, "introduction" text NOT NULL, "number" bigint unsigned NOT NULL CHECK ("number" >= 0));
INSERT INTO "timeline_edition" VALUES(1,'Talks','Of talks.',26);
CREATE TABLE "timeline_event" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "public_id" varchar(12) NOT NULL UNIQUE, "machine_title" varchar(300) NOT NULL, "editor_title" varchar(300) NOT NULL, "title" varchar(300) GENERATED ALWAYS AS (COALESCE(NULLIF("editor_title", ''), "machine_title")) STORED, "modality" varchar(12) NOT NULL, "status" varchar(9) NOT NULL, "machine_earliest" date NULL, "machine_latest" date NULL, "machine_extent" varchar(10) NOT NULL, "granularity" varchar(10) NOT NULL, "editor_earliest" date NULL, "editor_latest" date NULL, "editor_extent" varchar(10) NULL, "extent" varchar(10) GENERATED ALWAYS AS (COALESCE("editor_extent", "machine_extent")) STORED, "narrowed" bool NOT NULL, "disputed" bool NOT NULL, "needs_check" varchar(200) NOT NULL, "article_count" integer unsigned NOT NULL CHECK ("article_count" >= 0), "mention_count" integer unsigned NOT NULL CHECK ("mention_count" >= 0), "importance" real NOT NULL, "doubt" smallint unsigned NOT NULL CHECK ("doubt" >= 0), "doubts" varchar(120) NOT NULL, "editor_undated" bool NOT NULL, "editor_granularity" varchar(10) NOT NULL, "settled" bool NOT NULL, "earliest" date GENERATED ALWAYS AS (CASE WHEN NOT "editor_undated" THEN COALESCE("editor_earliest", "machine_earliest") ELSE NULL END) STORED, "latest" date GENERATED ALWAYS AS (CASE WHEN NOT "editor_undated" THEN COALESCE("editor_latest", "machine_latest") ELSE NULL END) STORED, "merged_into_id" bigint NULL REFERENCES "timeline_event" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "editor_dates_whole_and_in_order" CHECK ((("editor_earliest" IS NULL AND "editor_extent" IS NULL AND "editor_latest" IS NULL) OR ("editor_earliest" <= ("editor_latest") AND "editor_extent" IS NOT NULL))));
INSERT INTO "timeline_event" VALUES(1,'fdcad29b2d19','Russian troops crossed the border in force, at the start of the full-scale invasion','','happened','automatic','2022-02-24','2022-02-24','within','day',NULL,NULL,NULL,1,0,'',2,2,2.65,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(2,'8f7ec2c37392','Ukrainian forces took Sudzha in a surprise cross-border offensive','','happened','automatic','2024-08-01','2024-08-31','within','month',NULL,NULL,NULL,1,0,'',2,2,2.44999999999999973354e+00,15,' vague ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(3,'f992032962ca','U.S. and Russian ministers met without Ukraine in Riyadh','','happened','automatic','2025-02-01','2025-02-28','within','month',NULL,NULL,NULL,0,0,'',1,1,1.4,15,' vague ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(4,'a96f1a81ef0b','Quarrel in front of the cameras at the White House','','happened','automatic','2025-02-28','2025-02-28','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(5,'bcac422b5008','The United States suspended deliveries of military aid','','happened','automatic','2025-03-03','2025-03-03','within','day',NULL,NULL,NULL,1,0,'',2,2,2.65,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(6,'75baac9f106d','The director of the CIA, John Ratcliffe, confirmed that intelligence was on hold as well','','happened','automatic','2025-03-05','2025-03-05','within','day',NULL,NULL,NULL,0,0,'',2,2,2.65,14,' context likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(7,'2634e18e0264','26 of the European Union’s 27 leaders endorsed a text in support of Ukraine','','happened','hidden','2025-03-06','2025-03-06','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',1,NULL);
INSERT INTO "timeline_event" VALUES(8,'d01ee38aa9ad','Russian forces pushed a large part of Ukraine''s contingent out of the region','','happened','automatic','2025-03-07','2025-03-14','throughout','range',NULL,NULL,NULL,0,0,'',1,1,1.4,19,' vague likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(9,'d3f7f7550466','U.S. Secretary of State Marco Rubio said the offer would now be taken to Moscow','','happened','automatic','2025-03-11','2025-03-11','within','day',NULL,NULL,NULL,0,0,'',2,2,2.65,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(10,'e34d8ac6d671','Ukraine said it would accept an immediate 30-day ceasefire with Russia','','happened','automatic','2025-03-11','2025-03-11','within','day',NULL,NULL,NULL,1,0,'',4,4,4.67500000000000071054e+00,14,' context likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(11,'35ae1fb8c20d','Donald Trump warned Russia will face further sanctions','A title of an editor','happened','automatic','2025-03-12','2025-03-12','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',1,NULL);
INSERT INTO "timeline_event" VALUES(12,'6e674dfbd718','Putin visited a command post in the Kursk region','','happened','automatic','2025-03-12','2025-03-12','within','day',NULL,NULL,NULL,0,0,'',2,2,2.65,14,' context likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(13,'cfc05702bb98','A licence that had allowed payments for energy lapsed','','happened','automatic','2025-03-12','2025-03-12','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(14,'dbaae0c0d40b','Oleksandr Syrskyi said his troops would defend their positions in Kursk','','happened','automatic','2025-03-12','2025-03-12','within','day',NULL,NULL,NULL,1,0,'',2,2,2.65,4,' likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(15,'610f165ff8f2','Moscow announced the recapture of Sudzha','','happened','automatic','2025-03-12','2025-03-13','within','range',NULL,NULL,NULL,0,1,'',2,2,2.44999999999999973354e+00,55,' disputed vague ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(16,'9c7d72829776','Foreign ministers of the G7 are meeting in Quebec','','happened','automatic','2025-03-12','2025-03-14','throughout','range',NULL,NULL,NULL,0,0,'',2,2,2.44999999999999973354e+00,27,' vague future likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(17,'0fb5b0496bf2','The Russian president claimed that the Ukrainians in Kursk were cut off','','happened','reviewed','2025-03-13','2025-03-13','within','day','2025-03-10','2025-03-12','within',0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',1,NULL);
INSERT INTO "timeline_event" VALUES(18,'1bdc23861fa6','U.S. President Donald Trump said Putin''s answer was very promising but incomplete','','happened','reviewed','2025-03-13','2025-03-13','within','day','2025-03-13','2025-03-13','within',0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'day',1,NULL);
INSERT INTO "timeline_event" VALUES(19,'3be2de39cef4','President Vladimir Putin said Russia supported a ceasefire in Ukraine in principle','','happened','automatic','2025-03-13','2025-03-13','within','day',NULL,NULL,NULL,0,0,'',2,2,2.65,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(20,'50c2b34aa9e8','Yuri Ushakov dismissed the plan as a mere breathing space for the Ukrainian army','','happened','automatic','2025-03-13','2025-03-13','within','part',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',1,29);
INSERT INTO "timeline_event" VALUES(21,'7a3ca961ca49','Volodymyr Zelenskyy called the Russian leader''s answer "manipulative" in his video','','happened','automatic','2025-03-13','2025-03-13','within','part',NULL,NULL,NULL,0,0,'',2,2,2.65,14,' context likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(22,'a550d2770f0f','Putin received Steve Witkoff in Moscow','','happened','automatic','2025-03-13','2025-03-13','within','part',NULL,NULL,NULL,0,0,'',2,3,2.66666666666666696272e+00,14,' context likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(23,'d53fef73e478','U.S. envoy Steve Witkoff flew to Moscow to present the plan','','happened','automatic','2025-03-13','2025-03-13','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(24,'379eb9acd27a','People in several villages of the Sumy region were told to leave','','happened','automatic','2025-03-09','2025-03-09','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(25,'6fe7f20ca87b','Trump appealed to Putin on behalf of Ukrainian soldiers','','happened','automatic','2025-03-14','2025-03-14','within','day',NULL,NULL,NULL,0,0,'',2,3,2.66666666666666696272e+00,14,' context likely ',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(26,'9b83d045e5e3','The Kremlin confirmed the envoy''s meeting','','happened','automatic','2025-03-14','2025-03-14','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(27,'ae280e286658','Ukraine’s General Staff rejected reports that its troops were encircled','','happened','automatic','2025-03-14','2025-03-14','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(28,'d23d31b0e095','Volodymyr Zelenskyy wrote on X that Putin was undermining diplomacy','','happened','automatic','2025-03-14','2025-03-14','within','day',NULL,NULL,NULL,0,0,'',1,1,1.59999999999999986677e+00,0,'',0,'',0,NULL);
INSERT INTO "timeline_event" VALUES(29,'3e2990298009','Yuri Ushakov dismissed the plan as a mere breathing space for the Ukrainian army','','happened','automatic','2025-03-13','2025-03-13','within','part',NULL,NULL,NULL,0,0,'',2,2,2.65,12,' future likely ',0,'',1,NULL);
CREATE TABLE "timeline_event_actors" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "event_id" bigint NOT NULL REFERENCES "timeline_event" ("id") DEFERRABLE INITIALLY DEFERRED, "actor_id" bigint NOT NULL REFERENCES "timeline_actor" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "timeline_eventaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "public_id" varchar(12) NOT NULL UNIQUE, "event_id" bigint NOT NULL REFERENCES "timeline_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "timeline_historicalactor" ("id" bigint NOT NULL, "name" varchar(120) NOT NULL, "kind" varchar(12) NOT NULL, "aliases" text NOT NULL, "status" varchar(9) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" varchar(100) NULL, "history_type" varchar(1) NOT NULL, "history_user_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "timeline_historicalactor" VALUES(12,'Sample Envoy','person','The envoy','listed',1,'2026-11-26 15:01:20.552612',NULL,'+',NULL);
INSERT INTO "timeline_historicalactor" VALUES(12,'Sample Envoy','person','The envoy
An envoy','listed',2,'2026-11-26 15:01:20.578716',NULL,'~',NULL);
CREATE TABLE "timeline_mention" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "quote" text NOT NULL, "fingerprint" varchar(32) NOT NULL UNIQUE, "start" integer unsigned NOT NULL CHECK ("start" >= 0), "end" integer unsigned NOT NULL CHECK ("end" >= 0), "expression" varchar(200) NOT NULL, "timex_type" varchar(8) NOT NULL, "timex_value" varchar(40) NOT NULL, "timex_mod" varchar(20) NOT NULL, "anchor_kind" varchar(10) NOT NULL, "anchor_on" date NULL, "anchor_start" integer unsigned NULL CHECK ("anchor_start" >= 0), "modality" varchar(12) NOT NULL, "attributed" bool NOT NULL, "title" varchar(300) NOT NULL, "clause_start" integer unsigned NOT NULL CHECK ("clause_start" >= 0), "clause_end" integer unsigned NOT NULL CHECK ("clause_end" >= 0), "article_id" bigint NOT NULL REFERENCES "articles_article" ("id") DEFERRABLE INITIALLY DEFERRED, "event_id" bigint NULL REFERENCES "timeline_event" ("id") DEFERRABLE INITIALLY DEFERRED, "sentence_id" bigint NULL REFERENCES "articles_sentence" ("id") DEFERRABLE INITIALLY DEFERRED, "machine_earliest" date NULL, "machine_latest" date NULL, "machine_granularity" varchar(10) NOT NULL, "machine_extent" varchar(10) NOT NULL, "machine_rule" varchar(60) NOT NULL, "machine_why" text NOT NULL, "machine_certainty" varchar(6) NOT NULL, "editor_earliest" date NULL, "hidden_from_id" bigint NULL REFERENCES "timeline_event" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_latest" date NULL, "by_editor" bool NOT NULL, "editor_extent" varchar(10) NULL, "editor_granularity" varchar(10) NULL, "editor_why" text NOT NULL, "hidden" bool NOT NULL, "certainty" varchar(6) GENERATED ALWAYS AS (CASE WHEN "editor_earliest" IS NULL THEN "machine_certainty" ELSE 'sure' END) STORED, "earliest" date GENERATED ALWAYS AS (COALESCE("editor_earliest", "machine_earliest")) STORED, "rule" varchar(60) GENERATED ALWAYS AS (CASE WHEN "editor_earliest" IS NULL THEN "machine_rule" ELSE 'editor' END) STORED, "latest" date GENERATED ALWAYS AS (COALESCE("editor_latest", "machine_latest")) STORED, "extent" varchar(10) GENERATED ALWAYS AS (COALESCE("editor_extent", "machine_extent")) STORED, "granularity" varchar(10) GENERATED ALWAYS AS (COALESCE("editor_granularity", "machine_granularity")) STORED, "why" text GENERATED ALWAYS AS (COALESCE(NULLIF("editor_why", ''), "machine_why")) STORED, CONSTRAINT "editor_reading_whole_and_in_order" CHECK ((("editor_earliest" IS NULL AND "editor_extent" IS NULL AND "editor_granularity" IS NULL AND "editor_latest" IS NULL) OR ("editor_earliest" <= ("editor_latest") AND "editor_extent" IS NOT NULL AND "editor_granularity" IS NOT NULL))));
INSERT INTO "timeline_mention" VALUES(1,'JEDDAH, March 11 (Sample Wire) - Ukraine said on Tuesday it would accept an immediate 30-day ceasefire with Russia, provided Moscow does the same, after talks with a U.S. delegation in the Saudi city of Jeddah.','e34d8ac6d6716fefc1e95b91c120ab0c',49,56,'Tuesday','DATE','2025-03-11','','dct','2025-03-11',NULL,'happened',0,'Ukraine said it would accept an immediate 30-day ceasefire with Russia',33,56,1,10,1,'2025-03-11','2025-03-11','day','within','weekday','“Tuesday”: the last Tuesday up to publication on Tuesday 11 March 2025 is Tuesday 11 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(2,'U.S. Secretary of State Marco Rubio, who took part along with National Security Adviser Mike Waltz, said on Tuesday the offer would now be taken to Moscow and the decision was Russia''s to make.','d3f7f755046627b3de425ee6909037a6',425,432,'Tuesday','DATE','2025-03-11','','dct','2025-03-11',NULL,'happened',0,'U.S. Secretary of State Marco Rubio said the offer would now be taken to Moscow',317,432,1,9,3,'2025-03-11','2025-03-11','day','within','weekday','“Tuesday”: the last Tuesday up to publication on Tuesday 11 March 2025 is Tuesday 11 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(3,'The United States suspended deliveries of military aid on March 3, and two days later CIA Director John Ratcliffe and Waltz confirmed that intelligence was being withheld as well.','bcac422b50080df3a44101c5b0c37d3d',613,620,'March 3','DATE','2025-03-03','','dct','2025-03-11',NULL,'happened',0,'The United States suspended deliveries of military aid',555,621,1,5,5,'2025-03-03','2025-03-03','day','within','month-day','“March 3”: the last one up to publication on Tuesday 11 March 2025 is Monday 3 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(4,'The United States suspended deliveries of military aid on March 3, and two days later CIA Director John Ratcliffe and Waltz confirmed that intelligence was being withheld as well.','75baac9f106dbb0b5ae730f203ee908e',626,640,'two days later','DATE','2025-03-05','','timex','2025-03-03',613,'happened',0,'CIA Director John Ratcliffe and Waltz confirmed intelligence was being withheld as well',622,688,1,6,5,'2025-03-05','2025-03-05','day','within','later','“two days later”: counted from “March 3” (Monday 3 March 2025), this is Wednesday 5 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(5,'The suspension followed a quarrel in front of the cameras at the White House on Feb. 28.','a96f1a81ef0b0b3e8817b8bd3bf7e7b0',816,823,'Feb. 28','DATE','2025-02-28','','dct','2025-03-11',NULL,'happened',0,'Quarrel in front of the cameras at the White House',760,823,1,4,6,'2025-02-28','2025-02-28','day','within','month-day','“Feb. 28”: the last one up to publication on Tuesday 11 March 2025 is Friday 28 February 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(6,'U.S. and Russian ministers met without Ukraine in Riyadh last month and agreed to form negotiating teams and rebuild the staffing of their embassies.','f992032962ca127a7233f0735cf8df00',977,987,'last month','DATE','2025-02','','dct','2025-03-11',NULL,'happened',0,'U.S. and Russian ministers met without Ukraine in Riyadh',920,987,1,3,8,'2025-02-01','2025-02-28','month','within','unit-from-today','“last month”: counted from publication on Tuesday 11 March 2025, this is February 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(7,'Russia launched its full-scale invasion of Ukraine in February 2022.','fdcad29b2d195d4ef50ddfb8029ea559',1125,1138,'February 2022','DATE','2022-02','','explicit',NULL,NULL,'happened',0,'Russia launched its full-scale invasion of Ukraine',1071,1139,1,1,9,'2022-02-01','2022-02-28','month','within','month','“February 2022”: the words themselves name February 2022.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(8,'Foreign ministers of the G7, Rubio among them, will gather in Canada on Wednesday to discuss the war.','9c7d728297762ca70f424ff80b6af4b9',1213,1222,'Wednesday','DATE','2025-03-12','','dct','2025-03-11',NULL,'planned',0,'Foreign ministers of the G7 will gather in Canada to discuss the war',1141,1242,1,16,10,'2025-03-12','2025-03-12','day','within','weekday','“Wednesday”: the clause speaks of the future; the first Wednesday from publication on Tuesday 11 March 2025 is Wednesday 12 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(9,'Russia will face further sanctions if it turns down a 30-day ceasefire in Ukraine, Donald Trump warned on Wednesday as he urged Moscow to accept.','35ae1fb8c20d9f2029dbc1baf37854c0',106,115,'Wednesday','DATE','2025-03-12','','dct','2025-03-12',NULL,'happened',0,'Donald Trump warned Russia will face further sanctions',83,115,2,11,11,'2025-03-12','2025-03-12','day','within','weekday','“Wednesday”: the last Wednesday up to publication on Wednesday 12 March 2025 is Wednesday 12 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(10,'Yesterday, after talks with American officials in Jeddah, Kyiv offered to stop fighting at once if Russia would too.','023e88b3ed1ccbf32687c59d6eda52fb',147,156,'Yesterday','DATE','2025-03-11','','dct','2025-03-12',NULL,'happened',0,'Kyiv offered to stop fighting',205,242,2,10,12,'2025-03-11','2025-03-11','day','within','day-word','“Yesterday”: counted from publication on Wednesday 12 March 2025, this is Tuesday 11 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(11,'Washington suspended its deliveries of military aid last week, and the director of the CIA, John Ratcliffe, confirmed on 5 March that intelligence was on hold as well.','804ececd4d883ca1628b271082797b22',473,482,'last week','DATE','2025-W10','','dct','2025-03-12',NULL,'happened',0,'Washington suspended its deliveries of military aid',421,483,2,5,15,'2025-03-03','2025-03-09','week','within','unit-from-today','“last week”: counted from publication on Wednesday 12 March 2025, this is the week of Monday 3 to Sunday 9 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(12,'Washington suspended its deliveries of military aid last week, and the director of the CIA, John Ratcliffe, confirmed on 5 March that intelligence was on hold as well.','2ef3464134e972adb4944afc4cda997d',542,549,'5 March','DATE','2025-03-05','','dct','2025-03-12',NULL,'happened',0,'The director of the CIA, John Ratcliffe, confirmed that intelligence was on hold as well',484,549,2,6,15,'2025-03-05','2025-03-05','day','within','day-month','“5 March”: the last one up to publication on Wednesday 12 March 2025 is Wednesday 5 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(13,'Marco Rubio, the US secretary of state, said on Tuesday that the proposal would be put to Moscow next.','100f8eef1c40a9c71f798a16a4e73bfd',638,645,'Tuesday','DATE','2025-03-11','','dct','2025-03-12',NULL,'happened',0,'Marco Rubio, the US secretary of state, said that the proposal would be put to Moscow next',590,645,2,9,16,'2025-03-11','2025-03-11','day','within','weekday','“Tuesday”: the last Tuesday up to publication on Wednesday 12 March 2025 is Tuesday 11 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(14,'A licence that had allowed payments for energy to pass through Russian banks under sanctions lapsed on Wednesday.','cfc05702bb98b391cd491b2266290801',832,841,'Wednesday','DATE','2025-03-12','','dct','2025-03-12',NULL,'happened',0,'A licence that had allowed payments for energy lapsed',729,842,2,13,18,'2025-03-12','2025-03-12','day','within','weekday','“Wednesday”: the last Wednesday up to publication on Wednesday 12 March 2025 is Wednesday 12 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(15,'Foreign ministers of the G7, with Mr Rubio among them for the first time, are meeting in Quebec from 12 to 14 March, and the war is on their agenda.','7dd49c7fd71f2adcbccf7f789ba5019d',1007,1021,'12 to 14 March','DATE','2025-03-12','','dct','2025-03-12',NULL,'happened',0,'Foreign ministers of the G7 are meeting in Quebec',906,1022,2,16,20,'2025-03-12','2025-03-14','range','throughout','range-begins','“12”: the one that publication on Wednesday 12 March 2025 falls in is Wednesday 12 March 2025. The range runs to Friday 14 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(16,'In Brussels last Thursday, 26 of the European Union’s 27 leaders endorsed a text in support of Ukraine.','2634e18e0264d9b18ed96e2b6c6622f9',1068,1081,'last Thursday','DATE','2025-03-06','','dct','2025-03-12',NULL,'happened',0,'26 of the European Union’s 27 leaders endorsed a text in support of Ukraine',1056,1159,2,7,21,'2025-03-06','2025-03-06','day','within','weekday','“last Thursday”: the last Thursday before publication on Wednesday 12 March 2025 is Thursday 6 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(17,'Russian troops crossed the border in force on 24 February 2022, at the start of the full-scale invasion.','6d26c1fe3f6f5092827b2a6d20c001a0',1234,1250,'24 February 2022','DATE','2022-02-24','','explicit',NULL,NULL,'happened',0,'Russian troops crossed the border in force, at the start of the full-scale invasion',1188,1292,2,1,23,'2022-02-24','2022-02-24','day','within','day-month','“24 February 2022”: the words themselves name Thursday 24 February 2022.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(18,'MOSCOW, March 13 (Sample Wire) - President Vladimir Putin said on Thursday Russia supported a ceasefire in Ukraine in principle, but had questions about Kursk and about how a truce would be monitored along 2,000 km.','3be2de39cef4a0996fc38a294076a8c9',66,74,'Thursday','DATE','2025-03-13','','dct','2025-03-13',NULL,'happened',0,'President Vladimir Putin said Russia supported a ceasefire in Ukraine in principle',33,74,3,19,24,'2025-03-13','2025-03-13','day','within','weekday','“Thursday”: the last Thursday up to publication on Thursday 13 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(19,'Earlier on Thursday his adviser Yuri Ushakov had dismissed the plan as a mere breathing space for the Ukrainian army.','50c2b34aa9e8ddd9daf422c879e2f52b',321,340,'Earlier on Thursday','DATE','2025-03-13','START','dct','2025-03-13',NULL,'happened',0,'Yuri Ushakov dismissed the plan as a mere breathing space for the Ukrainian army',321,438,3,29,26,'2025-03-13','2025-03-13','part','within','loose part + weekday','“Earlier on Thursday”: the last Thursday up to publication on Thursday 13 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(20,'U.S. envoy Steve Witkoff flew to Moscow on Thursday to present the plan, which Kyiv accepted at talks in Jeddah two days earlier.','d53fef73e4783dd3545b886a25d05159',483,491,'Thursday','DATE','2025-03-13','','dct','2025-03-13',NULL,'happened',0,'U.S. envoy Steve Witkoff flew to Moscow to present the plan',440,512,3,23,27,'2025-03-13','2025-03-13','day','within','weekday','“Thursday”: the last Thursday up to publication on Thursday 13 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(21,'U.S. envoy Steve Witkoff flew to Moscow on Thursday to present the plan, which Kyiv accepted at talks in Jeddah two days earlier.','645fe03501ca9f0834542adaba623b39',552,568,'two days earlier','DATE','2025-03-11','','timex','2025-03-13',483,'happened',0,'Kyiv accepted the plan at talks in Jeddah',513,569,3,10,27,'2025-03-11','2025-03-11','day','within','later','“two days earlier”: counted from “Thursday” (Thursday 13 March 2025), this is Tuesday 11 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(22,'He was expected to be received by Putin on Thursday evening.','a550d2770f0fcca17bde1cc41207192e',613,629,'Thursday evening','TIME','2025-03-13TEV','','dct','2025-03-13',NULL,'planned',0,'U.S. envoy Steve Witkoff was expected to be received by Putin',570,630,3,22,28,'2025-03-13','2025-03-13','part','within','weekday + part of day','“Thursday evening”: the last Thursday up to publication on Thursday 13 March 2025 is Thursday 13 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(23,'Putin''s answer was "very promising" but incomplete, U.S. President Donald Trump said on Thursday as he received NATO chief Mark Rutte at the White House.','1bdc23861fa6706c4a288c757421ca41',720,728,'Thursday','DATE','2025-03-13','','dct','2025-03-13',NULL,'happened',0,'U.S. President Donald Trump said Putin''s answer was very promising but incomplete',684,728,3,18,29,'2025-03-13','2025-03-13','day','within','weekday','“Thursday”: the last Thursday up to publication on Thursday 13 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(24,'In his video address on Thursday night, President Volodymyr Zelenskiy called the answer "manipulative" and accused Putin of preparing to refuse.','7a3ca961ca493acb243d8c121136b077',811,825,'Thursday night','TIME','2025-03-13TNI','','dct','2025-03-13',NULL,'happened',0,'President Volodymyr Zelenskiy called the answer "manipulative" in his video address',787,889,3,21,30,'2025-03-13','2025-03-13','part','within','weekday + part of day','“Thursday night”: the last Thursday up to publication on Thursday 13 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(25,'Russia''s Defense Ministry said on Thursday its troops had recaptured Sudzha, the largest town held by Ukraine in Russia''s Kursk region.','610f165ff8f20db0785d075170f1128f',967,975,'Thursday','DATE','2025-03-13','','dct','2025-03-13',NULL,'happened',0,'Russia''s Defense Ministry said its troops had recaptured Sudzha',933,975,3,15,31,'2025-03-13','2025-03-13','day','within','weekday','“Thursday”: the last Thursday up to publication on Thursday 13 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(26,'A day earlier Putin, wearing combat dress, had visited a command post in the region, where Gen. Valery Gerasimov told him that 86% of the territory lost there had been recovered.','6e674dfbd718b1976255876043f9face',1069,1082,'A day earlier','DATE','2025-03-12','','timex','2025-03-13',967,'happened',0,'Putin visited a command post in the Kursk region',1069,1153,3,12,32,'2025-03-12','2025-03-12','day','within','later','“A day earlier”: counted from “Thursday” (Thursday 13 March 2025), this is Wednesday 12 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(27,'Ukrainian forces took Sudzha last August in a surprise cross-border offensive.','8f7ec2c37392a6cd9cfa79268e8fa71a',1278,1289,'last August','DATE','2024-08','','dct','2025-03-13',NULL,'happened',0,'Ukrainian forces took Sudzha in a surprise cross-border offensive',1249,1327,3,2,33,'2024-08-01','2024-08-31','month','within','month','“last August”: the last one before publication on Thursday 13 March 2025 is August 2024.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(28,'Ukraine''s commander Oleksandr Syrskyi said on Wednesday his troops would defend their positions in Kursk for as long as that made sense.','dbaae0c0d40b253e32c76910a104a1cd',1375,1384,'Wednesday','DATE','2025-03-12','','dct','2025-03-13',NULL,'happened',0,'Oleksandr Syrskyi said his troops would defend their positions in Kursk',1329,1384,3,14,34,'2025-03-12','2025-03-12','day','within','weekday','“Wednesday”: the last Wednesday up to publication on Thursday 13 March 2025 is Wednesday 12 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(29,'Donald Trump said on Friday that discussions with Vladimir Putin the day before had been productive and that the war in Ukraine might well end.','6fe7f20ca87bb4a7cf5abd323cec1828',21,27,'Friday','DATE','2025-03-14','','dct','2025-03-14',NULL,'happened',0,'Donald Trump said that discussions with Vladimir Putin had been productive',0,27,4,25,35,'2025-03-14','2025-03-14','day','within','weekday','“Friday”: the last Friday up to publication on Friday 14 March 2025 is Friday 14 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(30,'Donald Trump said on Friday that discussions with Vladimir Putin the day before had been productive and that the war in Ukraine might well end.','8b6b85a798206792231b47c34ecc218b',65,79,'the day before','DATE','2025-03-13','','timex','2025-03-14',21,'happened',1,'Discussions with Vladimir Putin',33,79,4,22,35,'2025-03-13','2025-03-13','day','within','unit-beside','“the day before”: counted from “Friday” (Friday 14 March 2025), this is Thursday 13 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(31,'It was his envoy, Steve Witkoff, whom Putin received in Moscow late on Thursday and gave messages for the White House.','37f6efe09e5ee4f5a61b017576a4da2d',208,224,'late on Thursday','DATE','2025-03-13','END','dct','2025-03-14',NULL,'happened',0,'Putin received Steve Witkoff in Moscow',178,224,4,22,36,'2025-03-13','2025-03-13','part','within','loose part + weekday','“late on Thursday”: the last Thursday up to publication on Friday 14 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(32,'Trump himself had not spoken to Putin on Thursday, his spokeswoman, Karoline Leavitt, made clear.','617281dda1cc0096845b9491b4a96703',305,313,'Thursday','DATE','2025-03-13','','dct','2025-03-14',NULL,'denied',0,'Trump had not spoken to Putin',264,314,4,NULL,37,'2025-03-13','2025-03-13','day','within','weekday','“Thursday”: the last Thursday up to publication on Friday 14 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(33,'The Kremlin confirmed the envoy''s meeting on Friday.','9b83d045e5e3f18787679de64ee01494',408,414,'Friday','DATE','2025-03-14','','dct','2025-03-14',NULL,'happened',0,'The Kremlin confirmed the envoy''s meeting',363,415,4,26,38,'2025-03-14','2025-03-14','day','within','weekday','“Friday”: the last Friday up to publication on Friday 14 March 2025 is Friday 14 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(34,'Kyiv agreed earlier this week to an immediate 30-day truce, if Russia would do the same.','99912b2cb49a553640ba90a99299d2da',765,782,'earlier this week','DATE','2025-W11','START','dct','2025-03-14',NULL,'happened',0,'Kyiv agreed to an immediate 30-day truce',753,812,4,10,41,'2025-03-10','2025-03-13','week','within','side-of-unit','“earlier this week”: the part of the week of Monday 10 to Sunday 16 March 2025 before publication on Friday 14 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(35,'On Thursday Putin declared himself in favour in principle but raised a number of questions, from the fighting in Kursk to the monitoring of a ceasefire.','24d7d89164a25a91cc68ed1856f5e4e6',845,853,'Thursday','DATE','2025-03-13','','dct','2025-03-14',NULL,'happened',0,'Putin declared himself in favour in principle',842,899,4,19,42,'2025-03-13','2025-03-13','day','within','weekday','“Thursday”: the last Thursday up to publication on Friday 14 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(36,'Volodymyr Zelenskyy wrote on X on Friday that Putin was undermining diplomacy with impossible conditions.','d23d31b0e095522471a1ff27cd8f4b6f',1030,1036,'Friday','DATE','2025-03-14','','dct','2025-03-14',NULL,'happened',0,'Volodymyr Zelenskyy wrote on X that Putin was undermining diplomacy',996,1036,4,28,43,'2025-03-14','2025-03-14','day','within','weekday','“Friday”: the last Friday up to publication on Friday 14 March 2025 is Friday 14 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(37,'In his video the night before, he had called the Russian leader''s answer "manipulative".','75a5a970a291f9b076fe48806ada7bde',1115,1131,'the night before','TIME','2025-03-13TNI','','timex','2025-03-14',1030,'happened',0,'Volodymyr Zelenskyy called the Russian leader''s answer "manipulative" in his video',1102,1190,4,21,44,'2025-03-13','2025-03-13','part','within','part-beside','“the night before”: counted from “Friday” (Friday 14 March 2025), this is Thursday 13 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(38,'Trump on Friday also appealed to Putin on behalf of Ukrainian soldiers, thousands of whom, he said, were encircled and should be spared.','ca399b85a38dd7c362c4fa9b97da02c2',1201,1207,'Friday','DATE','2025-03-14','','dct','2025-03-14',NULL,'happened',1,'Trump appealed to Putin on behalf of Ukrainian soldiers',1192,1263,4,25,45,'2025-03-14','2025-03-14','day','within','weekday','“Friday”: the last Friday up to publication on Friday 14 March 2025 is Friday 14 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(39,'Keir Starmer, the British prime minister, will bring Ukraine''s allies together in a video conference on Saturday.','3e29902980094d2d1b3ccdbae5b0a33c',1454,1462,'Saturday','DATE','2025-03-15','','dct','2025-03-14',NULL,'planned',0,'Keir Starmer will bring Ukraine''s allies together in a video conference',1350,1463,4,29,47,'2025-03-15','2025-03-15','day','within','weekday','“Saturday”: the clause speaks of the future; the first Saturday from publication on Friday 14 March 2025 is Saturday 15 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(40,'Ukraine’s General Staff on Friday rejected reports that its troops were encircled in Russia’s Kursk region.','ae280e28665818690d645ee92ac485ad',27,33,'Friday','DATE','2025-03-14','','dct','2025-03-14',NULL,'happened',0,'Ukraine’s General Staff rejected reports that its troops were encircled',0,50,5,27,49,'2025-03-14','2025-03-14','day','within','weekday','“Friday”: the last Friday up to publication on Friday 14 March 2025 is Friday 14 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(41,'Donald Trump had written on Truth Social the same day that thousands of Ukrainian soldiers were surrounded, and appealed to Vladimir Putin to spare their lives.','a253c95a64bfb23196371cfd45a0475d',227,239,'the same day','DATE','2025-03-14','','timex','2025-03-14',27,'happened',0,'Donald Trump wrote on Truth Social that thousands of Ukrainian soldiers were surrounded',186,239,5,25,51,'2025-03-14','2025-03-14','day','within','unit-from-text','“the same day”: counted from “Friday” (Friday 14 March 2025), this is Friday 14 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(42,'On Thursday the Russian president had claimed that the Ukrainians in Kursk were cut off and must “surrender or die”.','0fb5b0496bf2122351f11c17a296d2dc',429,437,'Thursday','DATE','2025-03-13','','dct','2025-03-14',NULL,'happened',0,'The Russian president claimed that the Ukrainians in Kursk were cut off',426,471,5,17,53,'2025-03-13','2025-03-13','day','within','weekday','“Thursday”: the last Thursday up to publication on Friday 14 March 2025 is Thursday 13 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(43,'Over the past week Russian forces have pushed a large part of its contingent out of the region.','d01ee38aa9ad010467ec7695b553428c',655,668,'the past week','DURATION','P1W','','dct','2025-03-14',NULL,'happened',0,'Russian forces pushed a large part of Ukraine''s contingent out of the region',650,745,5,8,56,'2025-03-07','2025-03-14','range','throughout','past-unit','“the past week”: counted from publication on Friday 14 March 2025, this is Friday 7 to Friday 14 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(44,'Moscow announced the recapture of Sudzha, the biggest town in Ukrainian hands, on Wednesday.','2baa7bf127de0fc14dee00c97f4da7f7',828,837,'Wednesday','DATE','2025-03-12','','dct','2025-03-14',NULL,'happened',0,'Moscow announced the recapture of Sudzha',746,838,5,15,57,'2025-03-12','2025-03-12','day','within','weekday','“Wednesday”: the last Wednesday up to publication on Friday 14 March 2025 is Wednesday 12 March 2025.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(45,'Putin, in combat dress, visited a command post in the region that day.','cd65001c585989734d97bd58995a079d',901,909,'that day','DATE','2025-03-12','','timex','2025-03-12',828,'happened',0,'Putin visited a command post in the region',840,910,5,12,58,'2025-03-12','2025-03-12','day','within','unit-from-text','“that day”: counted from “Wednesday” (Wednesday 12 March 2025), this is Wednesday 12 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(46,'The Ukrainian army had seized the town last year, in an offensive across the border that took Moscow by surprise.','91b2b9ac9f09ea0b5f44760aad58a0eb',1027,1036,'last year','DATE','2024','','dct','2025-03-14',NULL,'happened',0,'The Ukrainian army seized the town, in an offensive across the border',988,1071,5,2,60,'2024-01-01','2024-12-31','year','within','unit-from-today','“last year”: counted from publication on Friday 14 March 2025, this is 2024.','sure',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(47,'Its commander, Oleksandr Syrsky, said earlier this week that his soldiers would hold positions in Kursk for as long as doing so made sense.','323fc4b19c5752064251facdfe87d808',1141,1158,'earlier this week','DATE','2025-W11','START','dct','2025-03-14',NULL,'happened',0,'Oleksandr Syrsky said that his soldiers would hold positions in Kursk',1103,1158,5,14,61,'2025-03-10','2025-03-13','week','within','side-of-unit','“earlier this week”: the part of the week of Monday 10 to Sunday 16 March 2025 before publication on Friday 14 March 2025.','likely',NULL,NULL,NULL,0,NULL,NULL,'',0);
INSERT INTO "timeline_mention" VALUES(48,'On the Ukrainian side of the border, people in several villages of the Sumy region were told to leave on Friday because of worsening security.','379eb9acd27a5b111cdfbccbcdaa4eeb',1349,1355,'Friday','DATE','2025-03-14','','dct','2025-03-14',NULL,'happened',0,'People in several villages of the Sumy region were told to leave',1244,1355,5,24,62,'2025-03-14','2025-03-14','day','within','weekday','“Friday”: the last Friday up to publication on Friday 14 March 2025 is Friday 14 March 2025.','sure','2025-03-09',NULL,'2025-03-09',0,'within','day','“Friday”: an editor reads this as Sunday 9 March 2025: The week before.',0);
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_user_groups_user_id_group_id_94350c0c_uniq" ON "auth_user_groups" ("user_id", "group_id");
CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
CREATE UNIQUE INDEX "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" ON "auth_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");
CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
CREATE INDEX "articles_article_published_on_6fb2210d" ON "articles_article" ("published_on");
CREATE INDEX "articles_article_publisher_id_95fc2d71" ON "articles_article" ("publisher_id");
CREATE INDEX "articles_sentence_article_id_39309c4f" ON "articles_sentence" ("article_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "timeline_eventaddress_event_id_99356161" ON "timeline_eventaddress" ("event_id");
CREATE UNIQUE INDEX "timeline_event_actors_event_id_actor_id_04725b6e_uniq" ON "timeline_event_actors" ("event_id", "actor_id");
CREATE INDEX "timeline_event_actors_event_id_1da7c174" ON "timeline_event_actors" ("event_id");
CREATE INDEX "timeline_event_actors_actor_id_0fb20ba3" ON "timeline_event_actors" ("actor_id");
CREATE INDEX "timeline_historicalactor_id_3d6bf152" ON "timeline_historicalactor" ("id");
CREATE INDEX "timeline_historicalactor_name_59bbfaa2" ON "timeline_historicalactor" ("name");
CREATE INDEX "timeline_historicalactor_history_date_67548674" ON "timeline_historicalactor" ("history_date");
CREATE INDEX "timeline_decision_editor_id_38967d3b" ON "timeline_decision" ("editor_id");
CREATE INDEX "timeline_decision_event_id_4ea93380" ON "timeline_decision" ("event_id");
CREATE INDEX "timeline_decision_article_id_7fb8417f" ON "timeline_decision" ("article_id");
CREATE INDEX "timeline_decision_mention_id_d7d2c61d" ON "timeline_decision" ("mention_id");
CREATE INDEX "timeline_decision_other_id_5da022af" ON "timeline_decision" ("other_id");
CREATE INDEX "timeline_decision_made_at_59a63295" ON "timeline_decision" ("made_at");
CREATE INDEX "timeline_decision_undone_by_id_a684872d" ON "timeline_decision" ("undone_by_id");
CREATE INDEX "timeline_historicalactor_history_user_id_f37e8171" ON "timeline_historicalactor" ("history_user_id");
CREATE INDEX "timeline_event_importance_c8a57e73" ON "timeline_event" ("importance");
CREATE INDEX "timeline_event_doubt_f934d9c7" ON "timeline_event" ("doubt");
CREATE INDEX "timeline_event_merged_into_id_d5f8a508" ON "timeline_event" ("merged_into_id");
CREATE INDEX "timeline_mention_article_id_99909167" ON "timeline_mention" ("article_id");
CREATE INDEX "timeline_mention_event_id_9c3b9e0a" ON "timeline_mention" ("event_id");
CREATE INDEX "timeline_mention_sentence_id_0b363878" ON "timeline_mention" ("sentence_id");
CREATE INDEX "timeline_mention_hidden_from_id_a0a332b0" ON "timeline_mention" ("hidden_from_id");
CREATE INDEX "event_by_day" ON "timeline_event" ("earliest", "latest");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',25);
INSERT INTO "sqlite_sequence" VALUES('django_admin_log',0);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',16);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',64);
INSERT INTO "sqlite_sequence" VALUES('auth_group',2);
INSERT INTO "sqlite_sequence" VALUES('auth_user',1);
INSERT INTO "sqlite_sequence" VALUES('timeline_decision',9);
INSERT INTO "sqlite_sequence" VALUES('timeline_event',29);
INSERT INTO "sqlite_sequence" VALUES('timeline_mention',48);
INSERT INTO "sqlite_sequence" VALUES('auth_group_permissions',44);
INSERT INTO "sqlite_sequence" VALUES('articles_publisher',4);
INSERT INTO "sqlite_sequence" VALUES('timeline_edition',1);
INSERT INTO "sqlite_sequence" VALUES('articles_article',5);
INSERT INTO "sqlite_sequence" VALUES('articles_sentence',62);
INSERT INTO "sqlite_sequence" VALUES('timeline_actor',12);
INSERT INTO "sqlite_sequence" VALUES('auth_user_groups',1);
INSERT INTO "sqlite_sequence" VALUES('timeline_historicalactor',2);
COMMIT;
