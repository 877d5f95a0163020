<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section == "header">${msg("logoutConfirmTitle")}<#elseif section == "form">
        <p>${msg("logoutConfirmHeader")}</p>
        <form action="${url.logoutConfirmAction}" method="post" data-once>
            <input type="hidden" name="session_code" value="${logoutConfirm.code}" />
            <button class="button primary" name="confirmLogout" id="kc-logout" type="submit" value="yes">${msg("doLogout")}</button>
        </form>
        <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
        <p class="more"><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
        </#if>
    </#if>
</@layout.registrationLayout>
